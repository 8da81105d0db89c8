// Opens what the register writes with the packages that verify Go's own checksum database:
// golang.org/x/mod/sumdb/note and tlog. Exits 0 where it verifies, 1 where it is refused.
//
//	outsider checkpoint NOTE KEY
//	outsider inclusion LEAF PROOF KEY     LEAF: the act's canonical bytes
//	outsider consistency NOTE PROOF KEY   NOTE: the earlier checkpoint
//	outsider tiles DIR KEY
package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var errForm = errors.New("not in its form")

func read(path string) string {
	bytes, err := os.ReadFile(path)
	stop(err)
	return string(bytes)
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
}

func hash(line string) tlog.Hash {
	bytes, err := base64.StdEncoding.DecodeString(line)
	stop(err)
	if len(bytes) != tlog.HashSize {
		stop(errForm)
	}
	var digest tlog.Hash
	copy(digest[:], bytes)
	return digest
}

// checkpoint opens a note by the key of its origin and reads the tree's head.
func checkpoint(text, key string) tlog.Tree {
	verifier, err := note.NewVerifier(key)
	stop(err)
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	stop(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		stop(errForm)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	stop(err)
	return tlog.Tree{N: size, Hash: hash(lines[2])}
}

// parts divides a proof into its lines and the checkpoint behind the empty line.
func parts(text, first string) ([]string, string) {
	place := strings.Index(text, "\n\n")
	if place < 0 {
		stop(errForm)
	}
	lines := strings.Split(text[:place], "\n")
	if lines[0] != first {
		stop(errForm)
	}
	return lines[1:], text[place+2:]
}

func number(line, name string) int64 {
	if !strings.HasPrefix(line, name+" ") {
		stop(errForm)
	}
	value, err := strconv.ParseInt(line[len(name)+1:], 10, 64)
	stop(err)
	return value
}

func hashes(lines []string) []tlog.Hash {
	var list []tlog.Hash
	for _, line := range lines {
		list = append(list, hash(line))
	}
	return list
}

// folder reads tiles from files; c2sp.org/tlog-tiles leaves the height out of the path.
type folder string

func (f folder) Height() int                     { return 8 }
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

// tiles proves the last leaf of each size and that each size is the beginning of the whole.
func tiles(dir, key string) {
	tree := checkpoint(read(filepath.Join(dir, "checkpoint")), key)
	reader := tlog.TileHashReader(tree, folder(dir))
	for size := int64(1); size <= tree.N; size++ {
		root, err := tlog.TreeHash(size, reader)
		stop(err)
		record, err := tlog.ProveRecord(tree.N, size-1, reader)
		stop(err)
		leaf, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, size-1)})
		stop(err)
		stop(tlog.CheckRecord(record, tree.N, tree.Hash, size-1, leaf[0]))
		proof, err := tlog.ProveTree(tree.N, size, reader)
		stop(err)
		stop(tlog.CheckTree(proof, tree.N, tree.Hash, size, root))
	}
}

func main() {
	arguments := os.Args[1:]
	key := arguments[len(arguments)-1]
	switch arguments[0] {
	case "checkpoint":
		checkpoint(read(arguments[1]), key)
	case "inclusion":
		lines, signed := parts(read(arguments[2]), "c2sp.org/tlog-proof@v1")
		tree := checkpoint(signed, key)
		leaf := tlog.RecordHash([]byte(read(arguments[1])))
		stop(tlog.CheckRecord(
			hashes(lines[1:]), tree.N, tree.Hash, number(lines[0], "index"), leaf))
	case "consistency":
		lines, signed := parts(read(arguments[2]), "yuwu-consistency/1")
		before, after := checkpoint(read(arguments[1]), key), checkpoint(signed, key)
		if number(lines[0], "old") != before.N || number(lines[1], "new") != after.N {
			stop(errForm)
		}
		stop(tlog.CheckTree(hashes(lines[2:]), after.N, after.Hash, before.N, before.Hash))
	case "tiles":
		tiles(arguments[1], key)
	default:
		stop(errForm)
	}
	fmt.Println("ok")
}
