"""What `/openapi.json` says beside the types: in Chinese, what every object and field is."""

from __future__ import annotations

from typing import Any

import orjson
from fastapi import FastAPI

from service.examples import EXAMPLES, WEB

OBJECTS: dict[str, Any] = orjson.loads((WEB / "openapi-fields.json").read_bytes())


class Described(FastAPI):
    """A service whose description names each object and field, and keeps the nulls of examples."""

    def openapi(self) -> dict[str, Any]:
        """Describe the service, once."""
        if self.openapi_schema is None:
            described = super().openapi()
            _name_objects(described["components"]["schemas"])
            _put_examples(described["paths"])
        return super().openapi()


def _name_objects(schemas: dict[str, Any]) -> None:
    for kind, said in OBJECTS.items():
        schemas[kind]["title"] = said["name"]
        schemas[kind].pop("description", None)  # the docstring, for those who read the code
        for field, meaning in said["fields"].items():
            schemas[kind]["properties"][field]["description"] = meaning


def _put_examples(paths: dict[str, Any]) -> None:
    """Put the examples in as they are: what describes a service leaves null fields out."""
    for route, example in EXAMPLES.items():
        method, path = route.split()
        for response in paths[path][method.lower()]["responses"].values():
            for content in response.get("content", {}).values():
                if "example" in content:
                    content["example"] = example["response"]
