"""Signatures of one article, joined: names printed twice, addresses that stand alone."""

from collections.abc import Mapping, Sequence

import attrs

from knews.article import Byline
from knews.press.people import local_part
from knews.press.roman import spells

#: So many names, each with an address behind it, are boxes of writers; one may be chance.
_LEAST_PAIRS = 2


@attrs.frozen
class Tied:
    """The writers of an article, and the addresses whose owners were inferred among several."""

    bylines: tuple[Byline, ...]
    inferred: str | None = None
    #: As many as writers without one, and given to them in order.
    in_order: tuple[str, ...] = ()


def tie(signatures: Sequence[tuple[Byline, ...]]) -> Tied:
    """Join the signatures of one article, in printed order.

    A lone address behind several writers is the first one's, so in four of four joint signatures whose owner
    is known from other articles, unless it spells another's name; that is inferred, and said so. As many
    addresses as writers without one are theirs, one for one: each is the writer's whom it spells, the others go in order.

    >>> joint = (Byline("김하늘", "기자"), Byline("이바다", "특파원", email="sky@haneul.example"))
    >>> tied = tie([joint])
    >>> [b.email for b in tied.bylines], tied.inferred
    (['sky@haneul.example', None], 'sky@haneul.example')
    >>> [b.email for b in tie([(Byline("김하늘", "기자"), Byline("이바다", "기자", email="bada@haneul.example"))]).bylines]
    [None, 'bada@haneul.example']
    >>> [b.email for b in tie([(Byline("김하늘", "기자"),), (Byline(None, email="sky@haneul.example"),)]).bylines]
    ['sky@haneul.example']
    >>> addresses = (Byline(None, email="sky@haneul.example"), Byline(None, email="lee@haneul.example"))
    >>> tied = tie([(Byline("김하늘", "기자"), Byline("이바다", "기자")), addresses])
    >>> [b.email for b in tied.bylines], tied.in_order
    (['sky@haneul.example', 'lee@haneul.example'], ('sky@haneul.example', 'lee@haneul.example'))

    Where names and addresses alternate, as boxes of writers print them, each address is of the name in front of it.

    >>> boxes = ("김하늘", "sky@haneul.example", "이바다", "bada@haneul.example")
    >>> printed = [(Byline(None, email=text) if "@" in text else Byline(text),) for text in boxes]
    >>> [(b.name, b.email) for b in tie([(Byline("윤솔"),), *printed]).bylines]
    [('윤솔', None), ('김하늘', 'sky@haneul.example'), ('이바다', 'bada@haneul.example')]
    """
    inferred = None
    writers: dict[str, Byline] = {}
    alone: dict[str, Byline] = {}
    for signature in _paired(signatures):
        owned, moved = _lone_address(_loosened(signature)) if len(signature) > 1 else (signature, None)
        inferred = inferred or moved
        for byline in owned:
            name = byline.name
            if name is None:
                alone.setdefault(str(byline.email), byline)
            else:
                writers[name] = _merged(writers[name], byline) if name in writers else byline
    found = _without_debris(writers)
    if not alone:
        return Tied(tuple(found), inferred)
    for byline in found:
        alone.pop(str(byline.email), None)
    if not found:
        return Tied(tuple(alone.values()))
    free = [index for index, byline in enumerate(found) if byline.email is None]
    if len(alone) == len(free):
        owners, in_order = _one_for_one([str(found[index].name) for index in free], list(alone))
        for index, email in zip(free, owners, strict=True):
            found[index] = attrs.evolve(found[index], email=email)
        return Tied(tuple(found), inferred, in_order)
    if alone and free:
        inferred = next(iter(alone))
        owner = next(
            (index for index in free if spells(local_part(inferred), str(found[index].name))), free[0]
        )
        found[owner] = attrs.evolve(found[owner], email=inferred)
    return Tied(tuple(found), inferred)


def _one_for_one(names: Sequence[str], addresses: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Give the address of each name, and those that only their order gave: one that spells one name alone is its own."""
    owned: dict[str, str] = {}
    for address in addresses:
        spelt = [name for name in names if spells(local_part(address), name)]
        if len(spelt) == 1:
            owned.setdefault(spelt[0], address)
    left = [address for address in addresses if address not in owned.values()]
    in_order = iter(left)
    owners = [owned[name] if name in owned else next(in_order) for name in names]
    return owners, tuple(left) if len(left) > 1 else ()


def _paired(signatures: Sequence[tuple[Byline, ...]]) -> Sequence[tuple[Byline, ...]]:
    """Give each address to the name that stands alone in front of it, where that comes more than once."""
    pairs = [
        at
        for at in range(len(signatures) - 1)
        if len(signatures[at]) == len(signatures[at + 1]) == 1
        and signatures[at][0].name is not None
        and signatures[at][0].email is signatures[at + 1][0].name is None
    ]
    names = {signatures[at][0].name for at in pairs}
    # A photographer's name comes again with each picture, and the writer's address behind the last one.
    if len(pairs) < _LEAST_PAIRS or len(names) < len(pairs):
        return signatures
    joined = list(signatures)
    for at in pairs:
        joined[at] = (attrs.evolve(signatures[at][0], email=signatures[at + 1][0].email),)
        joined[at + 1] = ()
    return joined


def _loosened(signature: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Take the first of the addresses behind joint names from the last name, where there are as many as names."""
    if signature[-1].name is not None:
        return signature
    named = [byline for byline in signature if byline.name is not None]
    if len(named) * 2 - 1 != len(signature) or signature[: len(named)] != tuple(named):
        return signature
    *others, last = named
    if last.email is None or any(byline.email for byline in others):
        return signature
    alone = Byline(None, email=last.email, text=last.email)
    return (*others, attrs.evolve(last, email=None), alone, *signature[len(named) :])


def _lone_address(signature: tuple[Byline, ...]) -> tuple[tuple[Byline, ...], str | None]:
    """Give the one address at the end of a joint signature to its likely owner."""
    last = signature[-1]
    email = last.email
    if email is None or last.name is None or any(b.email or b.name is None for b in signature[:-1]):
        return signature, None
    local = local_part(email)
    if spells(local, last.name):
        return signature, None
    owner = next((b for b in signature[:-1] if spells(local, str(b.name))), signature[0])
    # Not evolved: that takes three times as long, and joint signatures are usual.
    return tuple(
        [
            Byline(
                b.name,
                b.role,
                b.place,
                email if b is owner else None,
                b.text.removesuffix(email).rstrip(" ([") if b is last else b.text,
            )
            for b in signature
        ]
    ), email


def _merged(old: Byline, new: Byline) -> Byline:
    """Join two prints of one writer: what the first leaves out, the second may say."""
    return attrs.evolve(
        old, role=old.role or new.role, place=old.place or new.place, email=old.email or new.email
    )


def _without_debris(writers: Mapping[str, Byline]) -> list[Byline]:
    """Drop a labelled name with a crawler's debris in front ("포김하늘") where the signature prints it clean."""
    return [
        byline
        for name, byline in writers.items()
        if byline.role is not None or not any(name[at:] in writers for at in range(1, len(name)))
    ]
