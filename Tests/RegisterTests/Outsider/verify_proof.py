"""Verifies checkpoints and proofs as Formats.md describes them; Python's own library is enough.

    python3 verify_proof.py checkpoint NOTE KEY...
    python3 verify_proof.py fact PROOF KEY...
    python3 verify_proof.py consistency EARLIER-NOTE PROOF KEY...

KEY is NAME+HASH+BASE64; the first one given for a checkpoint's origin must have signed it, and
every signature by a given key must be right. Prints what is proven, or the reason, and exits 1.
"""
import base64
import binascii
import hashlib
import re
import sys


class Refused(Exception):
    pass


def demand(condition, reason):
    if not condition:
        raise Refused(reason)


# --- Ed25519, RFC 8032 section 5.1, verification alone ---------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point(text):
    number = int.from_bytes(text, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    demand(y < P, "point")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    demand((x * x - square) % P == 0 and (x or not sign), "point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, base):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, base)
        base, scalar = add(base, base), scalar >> 1
    return result


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    if len(signature) != 64:
        return False
    scalar = int.from_bytes(signature[32:], "little")
    if scalar >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    try:
        left, right = times(scalar, BASE), add(point(signature[:32]), times(challenge, point(key)))
    except Refused:
        return False
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


# --- notes and checkpoints -------------------------------------------------------------------
def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        raise Refused("base 64") from None
    demand(base64.b64encode(data).decode() == text, "base 64")
    return data


def number(text):
    demand(re.fullmatch("0|[1-9][0-9]{0,18}", text), "number")
    return int(text)


def hashes(lines):
    found = [unbase64(line) for line in lines]
    demand(all(len(one) == 32 for one in found), "hash")
    return found


class Key:
    def __init__(self, text):
        self.name, digits, material = text.split("+", 2)
        data = unbase64(material)
        self.kind, self.public = data[0], data[1:]
        self.hash = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        demand(self.hash.hex() == digits and len(self.public) == 32, "key")

    def accepts(self, text, signature):
        if self.kind == 1:
            return signed(self.public, text, signature)
        time = int.from_bytes(signature[:8], "big")
        head = f"cosignature/v1\ntime {time}\n".encode()
        return self.kind == 4 and signed(self.public, head + text, signature[8:])


def checkpoint(data, keys):
    demand(not re.search(b"[\x00-\x09\x0b-\x1f]", data) and data.endswith(b"\n"), "note")
    text, empty, lines = data.rpartition(b"\n\n")
    demand(empty and lines, "note")
    text += b"\n"
    origin, size, root, *extensions = text.decode().split("\n")[:-1]
    demand(origin and all(extensions), "checkpoint")
    own = False
    for line in lines.decode().split("\n")[:-1]:
        demand(line.startswith("— ") and line.count(" ") == 2, "signature line")
        name, signature = line[2:].split(" ")
        signature = unbase64(signature)
        for key in keys:
            if key.name == name and key.hash == signature[:4]:
                demand(key.accepts(text, signature[4:]), "signature")
                own = own or key.kind == 1 and name == origin
    demand(own, "not signed by its origin")
    return origin, number(size), hashes([root])[0]


# --- trees -----------------------------------------------------------------------------------
def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def half(size):
    return 1 << ((size - 1).bit_length() - 1)


def root_of(leaf, index, size, path):
    """The root to which a path leads; the path is read from its end, which is the root's child."""
    if size == 1:
        demand(not path, "path too long")
        return leaf
    demand(path, "path too short")
    middle = half(size)
    if index < middle:
        return sha(b"\1", root_of(leaf, index, middle, path[:-1]), path[-1])
    return sha(b"\1", path[-1], root_of(leaf, index - middle, size - middle, path[:-1]))


def roots_of(old, new, path, old_root, is_left):
    """The old and the new root to which a consistency path leads (RFC 6962, section 2.1.2)."""
    if old == new:
        if is_left:
            demand(not path, "path too long")
            return old_root, old_root
        demand(len(path) == 1, "path length")
        return path[0], path[0]
    demand(path, "path too short")
    middle = half(new)
    if old <= middle:
        one, other = roots_of(old, middle, path[:-1], old_root, is_left)
        return one, sha(b"\1", other, path[-1])
    one, other = roots_of(old - middle, new - middle, path[:-1], old_root, False)
    return sha(b"\1", path[-1], one), sha(b"\1", path[-1], other)


def fields(lines):
    demand(all(re.match(r"[a-z0-9_]+(=|$)", line) for line in lines), "lines")
    return {name: value for name, _, value in (line.partition("=") for line in lines)}


def fact(data, keys):
    head, fact_lines, act_lines, log, rest = data.split(b"\n\n", 4)
    first, salt, ordinal, count, *path = head.decode().split("\n")
    demand(first == "yuwu-proof/1" and salt.startswith("salt "), "proof")
    demand(ordinal.startswith("ordinal ") and count.startswith("facts "), "proof")
    demand(re.fullmatch("[0-9a-f]{32}", salt[5:]), "salt")
    place, size = number(ordinal[8:]), number(count[6:])
    demand(1 <= place <= size, "ordinal")
    lines, act = fact_lines.decode().split("\n"), act_lines.decode().split("\n")
    demand(lines[0] == "yuwu-fact/1" and act[0] == "yuwu-act/1" and len(act) == 6, "proof")
    shown, header = fields(lines[1:]), fields(act[1:])
    demand(shown["kind"] == header["kind"], "kind")
    leaf = sha(b"\0", bytes.fromhex(salt[5:]), fact_lines, b"\n")
    found = root_of(leaf, place - 1, size, hashes(path))
    demand(found.hex() == header["facts"], "root of the facts")
    proof, index, *path = log.decode().split("\n")
    demand(proof == "c2sp.org/tlog-proof@v1" and index.startswith("index "), "proof")
    index = number(index[6:])
    demand(index == number(header["number"]) - 1, "number of the act")
    origin, size, root = checkpoint(rest, keys)
    demand(index < size, "index")
    demand(root_of(sha(b"\0", act_lines, b"\n"), index, size, hashes(path)) == root, "root")
    return [f"{origin} {size} {root.hex()}", *act[1:5], *lines[2:]]


def consistency(earlier, data, keys):
    head, empty, rest = data.partition(b"\n\n")
    first, old, new, *path = head.decode().split("\n")
    demand(empty and first == "yuwu-consistency/1", "proof")
    before, after = checkpoint(earlier, keys), checkpoint(rest, keys)
    demand(before[0] == after[0], "origin")
    demand(old == f"old {before[1]}" and new == f"new {after[1]}", "size")
    demand(before[1] <= after[1], "size")
    if before[1] == 0:
        demand(not path and before[2] == sha(), "path")
    else:
        found = roots_of(before[1], after[1], hashes(path), before[2], True)
        demand(found == (before[2], after[2]), "root")
    return [f"{after[0]} {before[1]} {after[1]}"]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main(command, *arguments):
    count = {"checkpoint": 1, "fact": 1, "consistency": 2}[command]
    try:
        keys = [Key(text) for text in arguments[count:]]
        files = [read(path) for path in arguments[:count]]
        work = {"checkpoint": checkpoint, "fact": fact, "consistency": consistency}[command]
        result = work(*files, keys)
    except (Refused, ValueError, KeyError) as refusal:
        print("refused:", refusal, file=sys.stderr)
        sys.exit(1)
    print("ok", *result, sep="\n")


main(*sys.argv[1:])
