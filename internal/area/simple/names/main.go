package main

import (
	"bytes"
	"fmt"
	"os"

	"anteroom/internal/area/simple"
)

func main() {
	var b bytes.Buffer
	b.WriteString("// Written by `make generate` from internal/area/simple. Do not edit.\n\n")
	b.WriteString("/** The kinds of record that are nothing but a declaration. */\nexport const simpleKinds: readonly SimpleName[] = [\n")
	for _, k := range simple.Kinds() {
		fmt.Fprintf(&b, "  { kind: %q, title: %q, one: %q, word: %q },\n", k.Name(), k.Title, k.One, k.Words[0])
	}
	b.WriteString("];\n\nexport interface SimpleName {\n  kind: string;\n  title: string;\n  one: string;\n  /** How a filter of the search calls it. */\n  word: string;\n}\n")
	if err := os.WriteFile(os.Args[1], b.Bytes(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
