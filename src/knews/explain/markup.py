"""HTML that escapes by itself: a page is a tree, in which the characters of an input can be nothing but text.

The tree and its writer are the standard library's, so that nobody can forget to escape and a notebook needs no extra.
What no escaping shows is made visible here: controls, marks of direction, halves of characters.
"""

from xml.etree import ElementTree as ET

from knews.explain.visible import parted, visible

Node = ET.Element


def node(tag: str, *inside: "Node | str | None", **attributes: "str | int | None") -> Node:
    r"""Make an element; strings are text, whatever they hold, and attributes that are None are left out.

    The name of an attribute that Python keeps for itself gets an underscore behind it; one within stands for a hyphen.

    >>> write(node("p", "<script>", node("b", "&", class_="x"), "\x1b새"))
    '<p>&lt;script&gt;<b class="x">&amp;</b><i>␛</i>새</p>'
    >>> write(node("a", data_of='">&'))
    '<a data-of="&quot;&gt;&amp;"></a>'
    """
    made = ET.Element(
        tag,
        {
            name.rstrip("_").replace("_", "-"): visible(str(value))
            for name, value in attributes.items()
            if value is not None
        },
    )
    for part in inside:
        put(made, part)
    return made


def put(parent: Node, part: "Node | str | None") -> None:
    """Put an element or a text at the end of an element."""
    if part is None:
        return
    if not isinstance(part, str):
        parent.append(part)
        return
    for text, is_unseen in parted(part):
        if is_unseen:
            ET.SubElement(parent, "i").text = text
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def raw(tag: str, source: str, **attributes: str) -> Node:
    """Make a script or a style of our own: a browser reads it as it stands."""
    made = node(tag, **attributes)
    made.text = source
    return made


def write(root: Node) -> str:
    """Write an element as HTML."""
    return ET.tostring(root, encoding="unicode", method="html")
