"""Takes spans, pairs of start and end, out of a text."""


def mask(text, spans):
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + "_" + text[end:]
    return text


def hide(text, spans):
    return mask(text, spans)
