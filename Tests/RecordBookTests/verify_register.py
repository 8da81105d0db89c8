"""Recomputes a register export as BookFormat.md describes it; Python's own library is enough.

    python3 verify_register.py EXPORT.jsonl

Prints `ok ACTS FACTS ROOT`, or the first difference and exits 1. Of sealed and erased facts the leaf
is taken as given; how many there are is said on a second line.
"""
import hashlib
import json
import sys


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(first, pairs):
    lines = [first]
    for name, value in pairs:
        text = str(value).replace("\\", "\\\\").replace("\n", "\\n")
        lines.append(name if value is None else f"{name}={text}")
    return "".join(line + "\n" for line in lines).encode()


class Tree:
    """RFC 6962: the roots of the full subtrees, the largest first."""

    def __init__(self, size=0, frontier=()):
        self.size, self.frontier = size, list(frontier)

    def add(self, leaf):
        rest, self.size = self.size, self.size + 1
        while rest & 1:
            leaf, rest = sha(b"\1", self.frontier.pop(), leaf), rest >> 1
        self.frontier.append(leaf)

    def root(self):
        if not self.frontier:
            return sha()
        node = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            node = sha(b"\1", left, node)
        return node


def same(what, computed, stated):
    if computed != stated:
        print(f"{what}: computed {computed}, stated {stated}")
        sys.exit(1)


def finish(act, facts, tree):
    number = act["act"]
    same(f"act {number}: number", tree.size + 1, number)
    same(f"act {number}: root of its facts", facts.root().hex(), act["facts"])
    names = ("kind", "moment", "actor", "facts")
    header = [("number", number)] + [(name, act[name]) for name in names]
    leaf = sha(b"\0", canonical("yuwu-act/1", header))
    same(f"act {number}: leaf", leaf.hex(), act["leaf"])
    tree.add(leaf)
    same(f"act {number}: root", tree.root().hex(), act["root"])


def fact_leaf(act, line):
    body = [("kind", act["kind"]), ("table", line["table"])] + line["columns"]
    return sha(b"\0", bytes.fromhex(line["salt"]), canonical("yuwu-fact/1", body))


class Hidden:
    """Facts of which only the leaf is told, and the acts that say they sealed or erased them."""

    def __init__(self):
        self.claims, self.said = [], set()

    def leaf(self, line):
        manner = "sealed" if "sealed" in line else "erased"
        self.claims.append((manner, line[manner], line["fact"]))
        return bytes.fromhex(line["leaf"])

    def note(self, act, line):
        manner = {"sealing": "sealed", "erasure": "erased"}.get(line["table"])
        if manner:
            columns = dict(line["columns"])
            fact = f"{columns['fact_act']}.{columns['fact_ordinal']}"
            self.said.add((manner, act["act"], fact))

    def check(self, first, last):
        for manner, act, fact in self.claims:
            if first <= act <= last:
                said = (manner, act, fact) in self.said
                same(f"{fact}: {manner} by act {act}, as that act says", said, True)

    def count(self, manner):
        return sum(claim[0] == manner for claim in self.claims)


def main(path):
    with open(path, encoding="utf-8", newline="\n") as export:
        head = json.loads(next(export))
        same("format", "yuwu-register/1", head["format"])
        frontier = [bytes.fromhex(digest) for digest in head.get("frontier", [])]
        before, hidden = head.get("before", 0), Hidden()
        tree, act, facts, acts, count = Tree(before, frontier), None, Tree(), 0, 0
        for line in map(json.loads, export):
            if "act" in line:
                if act:
                    finish(act, facts, tree)
                    later = max(line["moment"], act["moment"])
                    same(f"act {line['act']}: moment not before the last", later, line["moment"])
                act, facts, acts = line, Tree(), acts + 1
                continue
            same("next line", f"{act['act']}.{facts.size + 1}" if act else "act", line["fact"])
            if "leaf" in line:
                facts.add(hidden.leaf(line))
            else:
                hidden.note(act, line)
                facts.add(fact_leaf(act, line))
            count += 1
        if act:
            finish(act, facts, tree)
    same("size", tree.size, head["size"])
    same("root", tree.root().hex(), head["root"])
    hidden.check(before + 1, tree.size)
    print("ok", acts, count, tree.root().hex())
    if hidden.claims:
        print(f"hidden: {hidden.count('sealed')} sealed, {hidden.count('erased')} erased")


main(sys.argv[1])
