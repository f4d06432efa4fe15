"""Lessons turned into checks, for Python: each rule names the mistake it prevents."""

import ast

from tests.architecture.sources import called_name, python_files, shown, tree

MARKERS = {
    "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy",
    "npgettext", "npgettext_lazy", "_", "N_",
}  # fmt: skip
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
LONGEST_VIEW = 25
UNQUEUED = {"delay", "apply_async"}


def calls():
    for path in python_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                yield path, node


def functions():
    for path in python_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def body_lines(function):
    """Lines of the signature and body; the docstring is a promise, not code."""
    lines = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function):
        docstring = function.body[0]
        lines -= docstring.end_lineno - docstring.lineno + 1
    return lines


def is_view(path):
    return path.name == "views.py" or "views" in path.parts


def test_no_f_string_is_translated():
    """The catalogue holds the text before values are put in; an f-string is never found there."""
    found = [
        shown(path, call.lineno)
        for path, call in calls()
        if called_name(call) in MARKERS and any(is_filled_in(part) for part in call.args[:1])
    ]
    assert found == []


def is_filled_in(part):
    """Whether a text already holds values: f"…", "…" % x, "…" + x, "…".format(x)."""
    if isinstance(part, ast.Call):
        return called_name(part) == "format"
    return isinstance(part, ast.JoinedStr | ast.BinOp)


def test_tasks_are_queued_on_commit_only():
    """A task queued inside a transaction may run before the rows it needs exist."""
    found = [shown(path, call.lineno) for path, call in calls() if called_name(call) in UNQUEUED]
    assert found == []


def test_requests_do_not_reach_actions_rules_and_tasks():
    """They act for a person, so that an import, a test or a task can call them too."""
    inner = {"actions", "tasks", "rules", "models", "querysets"}
    found = [
        shown(path, node.lineno)
        for path, node in functions()
        if inner & {*path.parts, path.stem} and any(arg.arg == "request" for arg in node.args.args)
    ]
    assert found == []


def test_restricted_rows_are_not_listed_without_a_reader():
    """Views start from `visible_to(user)` or a named adjective, never from all rows."""
    found = [
        shown(path, call.lineno)
        for path, call in calls()
        if is_view(path) and called_name(call) == "all" and ast.unparse(call.func).endswith("objects.all")
    ]
    assert found == []


def test_money_is_never_a_float():
    fields = {"FloatField", "DecimalField"}
    words = ("cost", "amount", "money", "rupiah", "price", "budget")
    found = [
        shown(path, node.lineno)
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and called_name(node.value) in fields
        and any(word in ast.unparse(node.targets[0]) for word in words)
    ]
    assert found == []


def test_modules_stay_small():
    """Tables (settings, taxonomy) may be long: they are read by searching, not from top to bottom."""
    found = [
        f"{shown(path)}: {len(path.read_text('utf-8').splitlines())} lines"
        for path in python_files()
        if len(path.read_text("utf-8").splitlines()) > LONGEST_MODULE
        and not {"taxonomy", "settings"} & set(path.parts)
    ]
    assert found == []


def test_functions_stay_small():
    found = [shown(path, node.lineno) for path, node in functions() if body_lines(node) > LONGEST_FUNCTION]
    assert found == []


def test_views_translate_http_and_nothing_else():
    found = [
        f"{shown(path, node.lineno)} {node.name}: {body_lines(node)} lines"
        for path, node in functions()
        if is_view(path) and body_lines(node) > LONGEST_VIEW
    ]
    assert found == []
