"""Make naming sets from parsed files, and say clearly what is wrong with a file."""

from __future__ import annotations

from framing.lexicons.set_types import Form, Lexicon, LexiconError, NamingSet, Variant

CONDITIONS = frozenset(
    "form not_form "
    "pos not_pos tag not_tag dep not_dep after not_after before not_before near not_near sentence not_sentence article "
    "not_article head not_head modifier not_modifier of not_of object not_object subject not_subject capital within "
    "any none all_caps".split()
)


def build(shared: dict, domains: list[tuple[str, dict]]) -> Lexicon:
    """A lexicon from parsed files; ``domains`` are ``(file name, content)``. Raises ``LexiconError``."""
    groups = _expand(shared.get("groups", {}))
    sets: dict[str, NamingSet] = {}
    for name, content in domains:
        for entry in content.get("sets", ()):
            naming_set = _naming_set(entry, content, groups, name)
            if naming_set.set_id in sets:
                raise LexiconError(f"{name}: the set {naming_set.set_id!r} exists twice; rename one of them.")
            sets[naming_set.set_id] = naming_set
    known = shared["connotations"]
    for naming_set in sets.values():
        _check(naming_set, known, shared["sources"])
    return Lexicon(
        version=str(shared["version"]),
        sets=sets,
        connotations=known,
        protected_names=tuple(shared["protected_names"]),
        sources=shared["sources"],
        references=shared["references"],
        groups=groups,
    )


def _expand(groups: dict[str, list]) -> dict[str, frozenset[str]]:
    """Word groups with the groups that they name written out."""
    done: dict[str, frozenset[str]] = {}

    def words(name: str, path_: tuple[str, ...] = ()) -> frozenset[str]:
        if name in path_:
            raise LexiconError(f"shared.yaml: the group @{name} contains itself; take it out.")
        if name not in groups:
            raise LexiconError(f"shared.yaml: there is no group @{name}; the groups are {', '.join(sorted(groups))}.")
        if name not in done:
            found: set[str] = set()
            for word in groups[name]:
                found |= words(word[1:], (*path_, name)) if word.startswith("@") else {word.lower()}
            done[name] = frozenset(found)
        return done[name]

    for name in groups:
        words(name)
    return done


def _naming_set(entry: dict, content: dict, groups: dict, name: str) -> NamingSet:
    where = f"{name}, set {entry.get('id')!r}"
    needs = _needs(entry.get("needs"), groups, where)
    counts_if = made_condition(entry.get("counts_if"), groups, where)
    try:
        return NamingSet(
            set_id=entry["id"],
            domain=content["domain"],
            level=content.get("level", "naming"),
            concept=entry["concept"],
            axis=entry.get("axis", {}),
            variants=tuple(_variant(v, needs, counts_if, groups, where) for v in entry["variants"]),
            names=bool(entry.get("names", False)),
            several=bool(entry.get("several", False)),
            topic=tuple(sorted(_words(entry.get("topic", []), groups, where))),
            exclude=tuple(entry.get("exclude", ())),
            guidance=tuple(entry.get("guidance", ())),
            references=tuple(entry.get("references", ())),
            ambiguity=tuple(entry.get("ambiguity", ())),
            examples=tuple(entry.get("examples", ())),
        )
    except KeyError as missing:
        raise LexiconError(f"{where}: the field {missing} is missing; add it.") from missing


def _variant(entry: dict, needs: tuple, counts_if: dict | None, groups: dict, where: str) -> Variant:
    where = f"{where}, variant {entry.get('term')!r}"
    own_needs = needs + _needs(entry.get("needs"), groups, where)
    own_counts = made_condition(entry.get("counts_if"), groups, where) or counts_if
    unsure, rules = set(entry.get("unsure", ())), entry.get("rules", {})
    stray = (unsure | set(rules)) - set(entry["forms"])
    if stray:
        raise LexiconError(f"{where}: {sorted(stray)[0]!r} has a rule but is not among its forms; add it to `forms`.")
    forms = []
    for form in entry["forms"]:
        rule = rules.get(form, {})
        forms.append(
            Form(
                form=form,
                unsure=form in unsure,
                needs=own_needs + _needs(rule.get("needs"), groups, where),
                counts_if=made_condition(rule.get("counts_if"), groups, where) or own_counts,
            )
        )
    return Variant(
        variant=entry["term"],
        connotation=entry["connotation"],
        valence=int(entry["valence"]),
        forms=tuple(forms),
        case_sensitive=bool(entry.get("case_sensitive", False)),
        note=entry.get("note", ""),
    )


def _needs(condition: dict | None, groups: dict, where: str) -> tuple[dict, ...]:
    made = made_condition(condition, groups, where)
    return (made,) if made else ()


def made_condition(condition: dict | None, groups: dict, where: str) -> dict | None:
    """A condition with its word groups written out as sets; ``None`` when there is none. Raises ``LexiconError``."""
    if not condition:
        return None
    unknown = set(condition) - CONDITIONS
    if unknown:
        raise LexiconError(f"{where}: there is no condition {sorted(unknown)[0]!r}; README.md lists those that exist.")
    made = {}
    for key, value in condition.items():
        if key in {"any", "none"}:
            made[key] = tuple(made_condition(part, groups, where) for part in value)
        elif key in {"capital", "within", "all_caps"}:
            made[key] = value
        else:
            made[key] = _words(value, groups, where)
    return made


def _words(values: list, groups: dict, where: str) -> frozenset[str]:
    found: set[str] = set()
    for value in values:
        if not isinstance(value, str):
            raise LexiconError(f"{where}: {value!r} is not a word; put it in quotation marks.")
        if value.startswith("@"):
            if value[1:] not in groups:
                raise LexiconError(f"{where}: there is no word group {value}; shared.yaml lists those that exist.")
            found |= groups[value[1:]]
        else:
            found.add(value if value.startswith("%") else value.lower())
    return frozenset(found)


def _check(naming_set: NamingSet, connotations: dict, sources: dict) -> None:
    owner: dict[str, str] = {}
    for variant in naming_set.variants:
        where = f"set {naming_set.set_id!r}, variant {variant.variant!r}"
        if variant.connotation not in connotations:
            raise LexiconError(f"{where}: shared.yaml has no connotation {variant.connotation!r}; choose one it has.")
        if not -2 <= variant.valence <= 2:
            raise LexiconError(f"{where}: the valence {variant.valence} is not between -2 and 2.")
        for form in variant.forms:
            key = form.form if variant.case_sensitive else form.form.lower()
            if key in owner:
                raise LexiconError(f"{where}: the form {form.form!r} also belongs to {owner[key]!r}; keep it in one.")
            owner[key] = variant.variant
    for entry in naming_set.guidance:
        if entry["source"] not in sources:
            raise LexiconError(f"set {naming_set.set_id!r}: shared.yaml has no source {entry['source']!r}; add it.")
