# Runs in the interpreter that holds the answer under judgement. Nothing here is trusted: whatever
# it says is taken as a value that the answer gave.
def _collograph_host():
    own = []

    def foreign(handle):
        raise TypeError("an object of the tests cannot be handed to the answer")

    carrier = Carrier(own, foreign)
    space = {"__name__": "answer", "__builtins__": __builtins__}

    def load(source):
        exec(compile(source, "<answer>", "exec"), space)

    def failed(error):
        return carrier.pack(["error", type(error).__name__, str(error)[:500]])

    def work(request):
        what, target, name, parts, keywords = carrier.unpack(request)
        try:
            if what == "has":
                return carrier.pack(["value", name in space, []])
            if what == "global":
                return carrier.pack(["value", space[name], []])
            at = own[target]
            if what == "call":
                value = at(*parts, **keywords)
            elif what == "method":
                value = getattr(at, name)(*parts, **keywords)
            elif what == "get":
                value = getattr(at, name)
            elif what == "set":
                value = setattr(at, name, parts[0])
            elif what == "equal":
                value = bool(at == own[parts[0]])
            elif what == "list":
                value = list(at)
            elif what == "len":
                value = len(at)
            elif what == "item":
                value = at[parts[0]]
            elif what == "truth":
                value = bool(at)
            elif what == "text":
                value = str(at)
            else:
                raise TypeError(what)
            changed = [[i, p] for i, p in enumerate(parts) if type(p) in (list, dict, set, bytearray)]
            return carrier.pack(["value", value, changed])
        except BaseException as error:
            return failed(error)

    return load, work


_collograph_host()
