"""Does a document have the shape its kind asks for? JSON Schema finds out, this package says it in plain words."""
