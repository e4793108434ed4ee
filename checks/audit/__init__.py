"""Do the rules fit together? One module for each kind of fault; all findings are collected."""
