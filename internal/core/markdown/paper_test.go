package markdown

import (
	"context"
	"strings"
	"testing"

	"anteroom/internal/core/paper"
	"anteroom/internal/core/pdf/pdftest"
	"anteroom/internal/core/ref"
)

// printed sets a text as a PDF.
func printed(t testing.TB, text string, names map[ref.Record]string) []byte {
	t.Helper()
	file, err := paper.PDF(context.Background(), paper.Document{Title: "Note", Sheets: []paper.Sheet{{Title: "Note", Parts: Read(text).Paper(names)}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	pdftest.Sound(t, file)
	for _, to := range pdftest.Links(t, file) {
		if !Leads(to) {
			t.Fatalf("%q leads to %s", text, to)
		}
	}
	return file
}

func TestPaper(t *testing.T) {
	names := map[ref.Record]string{{Kind: "task", ID: taskID}: "Call <Ada>", {Kind: Member, ID: memberID}: "Ada Example"}
	text := "# Trip\n\nSee " + Link(ref.Record{Kind: "task", ID: taskID}) + " and " + Link(ref.Record{Kind: Member, ID: memberID}) + ", [the plan](https://example.com/plan) and <b>raw</b> &amp; \\*so\\*.\n\n" +
		"- [x] done\n- [ ] open\n\n3. three\n\n> quoted\n\n| who | what |\n|---|--:|\n| a | **b** |\n\n    code\n\n![A map](anteroom:file/" + fileID + ")\n\n[hidden](anteroom:event/" + taskID + ")"
	got := pdftest.Text(t, printed(t, text, names))
	for _, want := range []string{"Trip", "Call <Ada>", "@Ada Example", "the plan", "(example.com/plan)", "<b>raw</b> & *so*.", "done", "open", "3.", "three", "quoted", "who", "code", "[Picture: A map]", Unseen} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
	var kinds []string
	for _, p := range Read(text).Paper(names) {
		kinds = append(kinds, p.Kind())
	}
	if got := strings.Join(kinds, " "); got != "heading text list list quote table code picture text" {
		t.Error(got)
	}
}

// A link without words leads somewhere all the same.
func TestALinkWithoutWordsIsPrinted(t *testing.T) {
	for _, text := range []string{"[](https://example.com/plan)", "Before [](https://example.com/plan)", "# [](https://example.com/plan)", "| a |\n|---|\n| [](https://example.com/plan) |"} {
		if got := pdftest.Text(t, printed(t, text, nil)); strings.Count(got, "example.com/plan") != 1 {
			t.Errorf("%q is printed as %q", text, got)
		}
	}
}

func TestHostileTextsArePrinted(t *testing.T) {
	for _, text := range hostile {
		printed(t, Tidy(text), nil)
	}
}

// FuzzPDF holds that whatever is in a note comes to a sound file, which leads only where a page may lead.
func FuzzPDF(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Add("# a\n\n- [ ] b\n  - c\n\n| d | e |\n|:-:|--:|\n| f | g |\n\n> > h\n\n```\ni\tj\n```\n\n1. k\n\n田中 🎉 \u202e\u0301\x00")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		_ = pdftest.Text(t, printed(t, Tidy(text), map[ref.Record]string{{Kind: "task", ID: taskID}: text[:min(len(text), 100)]}))
	})
}
