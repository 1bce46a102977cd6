"""Fits oirlib's docstrings to the site's reference, for griffe: what stands in the source is what the page tells.

Docstrings are written to be read where they stand, and hold little markup. Here doctests become blocks of code, roles
become links, a class of attrs gets its signature, an enumeration's members the comments beside them, and a method that
is put on from a higher floor the docstring that it has there.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from griffe import Attribute, Class, Docstring, Extension, Function, Object, Parameter, ParameterKind, Parameters

_ROLE = re.compile(r":(?:class|func|meth|mod):`~?([\w.]+)`")
_DOCTEST = re.compile(r"(?:^>>> .*\n(?:(?:>>>|\.\.\.) ?.*\n)*(?:(?!>>>).+\n)*)+", re.MULTILINE)
_PUT_ON = {"oirlib.finding.Finding": {"plot": "render.notebook.plot"}}
_COMMENT = re.compile(r"\S  # (.+)$")


class Docstrings(Extension):
    """Named in mkdocs.yml."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """A docstring as Markdown."""
        if obj.docstring is not None:
            obj.docstring.value = _markdown(obj.docstring.value, obj)

    def on_class(self, *, cls: Class, **_: Any) -> None:
        """The signature that attrs makes, and the words beside an enumeration's members."""
        for decorator in cls.decorators:
            if decorator.callable_path == "attrs.frozen" and "__init__" not in cls.members:
                cls.set_member("__init__", _init(cls, "kw_only=True" in str(decorator.value)))
        if any(str(base) == "enum.Enum" for base in cls.bases):
            for member in cls.members.values():
                if isinstance(member, Attribute) and member.docstring is None:
                    member.docstring = _beside(member)
        for name, path in _PUT_ON.get(cls.path, {}).items():
            function = cls.package[path]
            cls[name].docstring = Docstring(_markdown(function.docstring.value, function), parent=cls[name])
            cls[name].parameters = Parameters(Parameter("self"), *list(function.parameters)[1:])
            cls[name].returns = function.returns


def _markdown(text: str, obj: Object) -> str:
    text = text.replace("``", "`")
    text = re.sub(r"^::\n\n", "", text, flags=re.MULTILINE).replace("::\n\n", ":\n\n")
    text = _DOCTEST.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", f"{text}\n")
    return _ROLE.sub(lambda found: _link(found[1], obj), text).rstrip()


def _link(name: str, obj: Object) -> str:
    """The name, as a link where a page of the reference has it."""
    short = name.rpartition(".")[2]
    try:
        path = name if name.startswith("oirlib.") else obj.resolve(name)
    except Exception:
        return f"`{short}`"
    return f'<autoref optional identifier="{path}"><code>{short}</code></autoref>'


def _init(cls: Class, keywords_only: bool) -> Function:
    """``__init__`` as attrs makes it from the annotated fields."""
    parameters = [Parameter("self", kind=ParameterKind.positional_or_keyword)]
    for name, member in cls.members.items():
        if not (isinstance(member, Attribute) and member.annotation is not None and "property" not in member.labels):
            continue
        value = str(member.value) if member.value is not None else None
        given: dict[str, str] = {}
        if value is not None and value.startswith("field("):
            call = ast.parse(value, mode="eval").body
            given = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
            value = given.get("default")
        only = keywords_only or given.get("kw_only") == "True"
        kind = ParameterKind.keyword_only if only else ParameterKind.positional_or_keyword
        parameters.append(Parameter(name, annotation=member.annotation, kind=kind, default=value))
    return Function("__init__", parameters=Parameters(*parameters), returns="None", parent=cls)


def _beside(member: Attribute) -> Docstring | None:
    """The comment at the end of the member's line; where there is none, its value if that is words."""
    [line, *_] = member.lines or [""]
    found = _COMMENT.search(line)
    words = found[1] if found else str(member.value).strip("'\"")
    return Docstring(f"{words[0].upper()}{words[1:]}.", parent=member, lineno=member.lineno)
