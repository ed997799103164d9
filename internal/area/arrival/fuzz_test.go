package arrival

import (
	"bytes"
	"os"
	"testing"
	"time"

	"anteroom/internal/core/ref"
)

// FuzzRecognised reads whatever comes, and makes cargo of what is read.
func FuzzRecognised(f *testing.F) {
	for _, name := range []string{"notion.zip", "trello.json", "todoist.csv", "todoist.zip"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, b)
	}
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		p, err := recognised(name, int64(len(b)), bytes.NewReader(b), time.UTC, "2026-03-12")
		if err != nil {
			return
		}
		known := Known{MayMake: true}
		if err := chosen(p, nil, known); err != nil {
			t.Fatal(err)
		}
		l := load(p, known, Asked{Space: ref.Space(ref.New())}, "12 March 2026")
		for _, n := range l.Notes {
			if n.Title == "" || len(n.Body) > 256<<10 {
				t.Fatalf("no note: %q, %d bytes", n.Title, len(n.Body))
			}
		}
		if l.made().Tasks > 10_000 || len(l.Write(l.made(), nil)) > 256<<10 {
			t.Fatal("too much")
		}
	})
}
