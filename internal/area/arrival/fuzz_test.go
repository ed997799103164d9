package arrival

import (
	"archive/zip"
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
		p, err := recognised(t.Context(), name, int64(len(b)), bytes.NewReader(b), time.UTC, "2026-03-12")
		if err != nil {
			return
		}
		known := Known{MayMake: true}
		if err := chosen(p, nil, known); err != nil {
			t.Fatal(err)
		}
		l := load(t.Context(), p, known, Asked{Space: ref.Space(ref.New())}, "12 March 2026")
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

// FuzzPages reads pages and tables as Notion writes them, whatever stands in them.
func FuzzPages(f *testing.F) {
	f.Add("# A\n\n<aside>\n[b](B%20"+hex+".md) ![p](A/p.png)\n</aside>\n", "Name,Status,Due\nRow,Done,\"April 1, 2026 → April 2, 2026\"\n", "# Row\n\nStatus: Done\n\n[a](../A%20"+hex+".md)", "A/p.png")
	f.Add("```\n<aside>\n", "\"\"\n", "", "../x")
	f.Add("[](part:1) ![x](part:99999)", "A,A\n\"=cmd|' /C\",\"a, b\"\n'=1,\"a\nb\"\n", "part:3", `C:\x`)
	f.Fuzz(func(t *testing.T, page, table, row, name string) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for n, text := range map[string]string{"A " + hex + ".md": page, "A/T " + hex + "_all.csv": table, "A/T/Row " + hex + ".md": row, name: "x"} {
			if w, err := z.Create(n); err == nil {
				_, _ = w.Write([]byte(text))
			}
		}
		if err := z.Close(); err != nil {
			return
		}
		p, err := recognised(t.Context(), "e.zip", int64(b.Len()), bytes.NewReader(b.Bytes()), time.UTC, "2026-03-12")
		if err != nil {
			return
		}
		known := Known{MayMake: true}
		if err := chosen(p, nil, known); err != nil {
			t.Fatal(err)
		}
		l := load(t.Context(), p, known, Asked{Space: ref.Space(ref.New())}, "12 March 2026")
		for _, n := range l.Notes {
			if n.Title == "" || len(n.Body) > 256<<10 {
				t.Fatalf("no note: %q", n.Title)
			}
		}
		for _, one := range l.Tables {
			for _, cells := range one.Rows {
				if len(cells) != len(one.Columns) || cells[cTitle] == "" {
					t.Fatalf("no row: %q", cells)
				}
			}
		}
	})
}

const hex = "1f3a9c0de4b781a2b3c4d5e6f7081920"
