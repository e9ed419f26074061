NUMBER = re.compile(r"[-−]?[$€£]?\d+(?:,\d{3})*(?:\.\d+)?")


def answer(text: str) -> str | None:
    """The number that a reply ends with, as plain digits."""
    said = marked(text)
    found = NUMBER.findall(said)[:1] if said else None
    found = found or NUMBER.findall(text)[-1:]
    if not found:
        return None
    digits = re.sub("[$€£,]", "", found[0]).replace("−", "-")
    number = Decimal(digits).normalize()
    return format(number, "f") if number else "0"


def form(said: str) -> str:
    return said


