"""`handbook serve`: read the built site over http, for phones on the same network or a quick look."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer
from rich.console import Console

from checks.cli.options import COULD_NOT_RUN, HERE, Root
from checks.site.build import BuildFailed, build_site

Port = Annotated[int, typer.Option("--port", help="端口。 The port.", min=0, max=65535)]
Host = Annotated[
    str,
    typer.Option(
        "--host",
        help="地址；0.0.0.0 让同网的手机也能看。 The address; 0.0.0.0 lets phones on the same network read along.",
    ),
]


def serve(root: Root = HERE, port: Port = 8000, host: Host = "127.0.0.1") -> None:
    """生成网站并在本机打开一个地址。 Build the site and serve it."""
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer  # only here: no other command waits for it

    screen = Console(highlight=False, markup=False)
    try:
        site = build_site(root.resolve())
    except BuildFailed as error:
        Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(
            f"网站没有生成 / The site was not built: {error}"
        )
        raise typer.Exit(COULD_NOT_RUN) from None
    try:
        server = ThreadingHTTPServer((host, port), partial(SimpleHTTPRequestHandler, directory=str(site)))
    except OSError as error:
        Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(f"{host}:{port}: {error.strerror}")
        raise typer.Exit(COULD_NOT_RUN) from None
    screen.print(f"http://{host}:{server.server_address[1]}/  (Ctrl+C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
