"""What two outlets claim: the one's that replaces the other, and a clash otherwise."""

from collections.abc import Iterable

from knews.errors import OutletClash
from knews.stated import Stated


class Claims:
    """Who claims names, domains, numbers: the first to be added keeps one, unless another replaces it.

    >>> hosts = Claims("host")
    >>> for id_ in ("haneul", "bada"):
    ...     hosts.add(Stated(id_), ["haneul.example"])
    >>> hosts.owners(), len(hosts.clashes)
    ({'haneul.example': 'haneul'}, 1)
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.clashes: list[OutletClash] = []
        self._owners: dict[str, Stated] = {}

    def add(self, outlet: Stated, keys: Iterable[str], *, quietly: bool = False) -> None:
        """Add what an outlet claims; a clash is kept to be reported, unless it is no claim but likely."""
        for key in keys:
            owner = self._owners.setdefault(key, outlet)
            if outlet.replaces == owner.id:
                self._owners[key] = outlet
            elif not quietly and owner is not outlet and owner.replaces != outlet.id:
                claims = tuple((one.id, one.package) for one in (owner, outlet))
                self.clashes.append(OutletClash(kind=self.kind, key=key, claims=claims))

    def owners(self) -> dict[str, str]:
        """Give the id of the outlet that has each."""
        return {key: outlet.id for key, outlet in self._owners.items()}
