package paper_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/paper"
	"anteroom/internal/core/pdf/pdftest"
	"anteroom/internal/core/ref"
)

func one(parts ...paper.Part) paper.Document {
	return paper.Document{Title: "Plan", House: "Example House", Printed: "Printed 27 March 2026, 17:00 (London)", Made: time.Date(2026, 3, 27, 17, 0, 0, 0, time.UTC),
		Sheets: []paper.Sheet{{Title: "The plan", Under: "Friday", About: []string{"Open", "", "times in London"}, Parts: parts}}}
}

func set(t testing.TB, d paper.Document, pictures paper.Pictures) []byte {
	t.Helper()
	file, err := paper.PDF(context.Background(), d, pictures)
	if err != nil {
		t.Fatal(err)
	}
	pdftest.Sound(t, file)
	return file
}

func has(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("there is no %q in\n%s", w, text)
		}
	}
}

func TestEverythingStandsOnThePage(t *testing.T) {
	say := func(text string) []paper.Part { return []paper.Part{paper.Text{Runs: paper.Words(text)}} }
	d := one(
		paper.Heading{Level: 2, Runs: paper.Words("Heading")},
		paper.Text{Runs: []paper.Run{{Text: "Words, "}, {Text: "bold", Bold: true}, {Text: ", "}, {Text: "linked", Link: "https://example.com/x"}, {Text: " and "}, {Text: "not", Link: "javascript:alert(1)"}, {Text: "."}}},
		paper.List{Items: []paper.Item{{Check: paper.Checked, Parts: say("ticked")}, {Parts: append(say("outer"), paper.List{Ordered: true, Start: 9, Items: []paper.Item{{Parts: say("nine")}, {Parts: say("ten")}}})}}},
		paper.Quote{Parts: say("quoted")}, paper.Code{Text: "if x {\n\treturn\n}\n"}, paper.Rule{},
		paper.Facts{Facts: []paper.Fact{{Name: "Due", Text: "27 March 2026"}, {Name: "Notes", Text: "first\nsecond"}}},
		paper.Table{Columns: []paper.Column{{Name: "Who"}, {Name: "Costs", Right: true}}, Rows: []paper.Row{{Group: "Late"}, {Cells: []paper.Cell{paper.Say("Ada"), paper.Say("4.00")}}}},
		paper.Room{Title: "Room for notes"},
	)
	file := set(t, d, nil)
	text := pdftest.Text(t, file)
	has(t, text, "Example House", "The plan", "Friday", "Open · times in London", "Heading", "linked", "ticked", "9.", "nine", "10.", "quoted", "return", "first", "second", "Who", "Late", "Ada", "4.00", "Room for notes", "Plan · Printed 27 March 2026, 17:00 (London)", "Page 1 of 1")
	if got := pdftest.Links(t, file); !slices.Equal(got, []string{"https://example.com/x"}) {
		t.Errorf("it leads to %v", got)
	}
	if title, lang := pdftest.Title(t, file); title != "Plan" || lang != "en-GB" {
		t.Errorf("%q %q", title, lang)
	}
}

// TestColumnsReachBelowTheirLine: each has its figures and its name, as long as there is room for them; nothing leaves the picture.
func TestColumnsReachBelowTheirLine(t *testing.T) {
	d := paper.Depths{Alt: "Two weeks", Over: "Asked", Under: "Done for it", Columns: []paper.Depth{{Name: "9 Mar", Above: 2, Below: 5, AboveSign: "2 asked", BelowSign: "5 h"}, {Name: "16 Mar"}}}
	has(t, pdftest.Text(t, set(t, one(d), nil)), "Asked", "Done for it", "9 Mar", "2 asked", "5 h", "16 Mar")
	for range 51 {
		d.Columns = append(d.Columns, paper.Depth{Name: "later", Above: 1, Below: 400})
	}
	g := d.Drawing()
	if len(g.Boxes) != 2+2*51 || len(g.Signs) > 2+3*20 {
		t.Errorf("%d boxes, %d signs", len(g.Boxes), len(g.Signs))
	}
	for _, b := range g.Boxes {
		if b.X < 0 || b.Y < 0 || b.X+b.Wide > g.Wide || b.Y+b.High > g.High || b.Under != (b.Y == g.Line) {
			t.Errorf("%+v", b)
		}
	}
}

// TestLongTablesRepeatTheirHeads: on every page stands what the columns are, no row is lost, and one that is higher
// than a page goes on.
func TestLongTablesRepeatTheirHeads(t *testing.T) {
	table := paper.Table{Columns: []paper.Column{{Name: "Task"}, {Name: "Due"}}}
	for i := range 120 {
		table.Rows = append(table.Rows, paper.Row{Cells: []paper.Cell{paper.Say(fmt.Sprintf("row%dx", i)), paper.Say("Fri 27 Mar")}})
	}
	var words []string
	for i := range 900 {
		words = append(words, fmt.Sprintf("line%dx", i))
	}
	table.Rows = append(table.Rows, paper.Row{Cells: []paper.Cell{paper.Say(strings.Join(words, "\n")), paper.Say("later")}})
	pages := pdftest.Pages(t, set(t, one(table), nil))
	for i, page := range pages {
		has(t, page, "Task\nDue\n", fmt.Sprintf("Page %d of %d", i+1, len(pages)))
	}
	text := strings.Join(pages, "\n")
	for i := range 900 {
		if i < 120 && strings.Count(text, fmt.Sprintf("row%dx", i)) != 1 || strings.Count(text, words[i]) != 1 {
			t.Fatalf("row or line %d is there %d times", i, strings.Count(text, words[i]))
		}
	}
}

// TestNothingIsCutOff: words longer than a line are broken, and no letter is lost.
func TestNothingIsCutOff(t *testing.T) {
	long := strings.Repeat("Donaudampfschiff", 40)
	table := paper.Table{Columns: []paper.Column{{Name: "A"}, {Name: "B"}, {Name: "C"}}, Rows: []paper.Row{{Cells: []paper.Cell{paper.Say(long), paper.Say(long), paper.Say("c")}}}}
	d := one(paper.Text{Runs: paper.Words(long)}, table, paper.Facts{Facts: []paper.Fact{{Name: long, Text: long}}})
	d.Sheets[0].Title = long
	text := pdftest.Text(t, set(t, d, nil))
	if got := strings.Count(strings.ReplaceAll(text, "\n", ""), "Donaudampfschiff"); got != 6*40 {
		t.Errorf("of 240 words %d are whole", got)
	}
}

// TestMonthsStandOnOnePage: letters get smaller before a month goes on to another page.
func TestMonthsStandOnOnePage(t *testing.T) {
	table := paper.Table{Grid: true, Month: true}
	for range 7 {
		table.Columns = append(table.Columns, paper.Column{Name: "Day", Wide: 1.0 / 7})
	}
	for range 5 {
		var row paper.Row
		for range 7 {
			c := paper.Cell{Lines: []paper.Line{{Style: paper.Number, Runs: paper.Words("1")}}}
			for range 6 {
				c.Lines = append(c.Lines, paper.Line{Runs: paper.Words("09:00 Board")})
			}
			row.Cells = append(row.Cells, c)
		}
		table.Rows = append(table.Rows, row)
	}
	d := one(table)
	d.Wide = true
	if n := len(pdftest.Pages(t, set(t, d, nil))); n != 1 {
		t.Errorf("%d pages", n)
	}
}

func TestPicturesAreBoundedAndMayBeMissing(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 300, 200)), nil); err != nil {
		t.Fatal(err)
	}
	asked := 0
	pictures := func(_ context.Context, file ref.ID) ([]byte, error) {
		asked++
		if file == "gone" {
			return nil, errors.New("not there")
		}
		return b.Bytes(), nil
	}
	parts := []paper.Part{paper.Picture{File: "gone", Alt: "What is gone"}}
	for range 100 {
		parts = append(parts, paper.Picture{File: "there", Alt: "A plan"})
	}
	text := pdftest.Text(t, set(t, one(parts...), pictures))
	has(t, text, "[Picture: What is gone]", "[Picture: A plan]")
	if asked != 60 {
		t.Errorf("%d pictures were asked for", asked)
	}
	bad := func(context.Context, ref.ID) ([]byte, error) { return []byte("\xff\xd8\xffno picture"), nil }
	has(t, pdftest.Text(t, set(t, one(paper.Picture{Alt: "A plan"}), bad)), "[Picture: A plan]")
}

func TestWhatTheTypefaceLacksIsSaid(t *testing.T) {
	has(t, pdftest.Text(t, set(t, one(paper.Text{Runs: paper.Words("Lunch with 田中 🎉")}), nil)), "Lunch with □□ □", "stand as □")
	if text := pdftest.Text(t, set(t, one(paper.Text{Runs: paper.Words("Zoë\u200b and\u202e Ada e\u0301")}), nil)); strings.Contains(text, "□") || !strings.Contains(text, "Zoë and Ada é") {
		t.Errorf("%q", text)
	}
}

func TestTooMuchIsNotSetAndSaid(t *testing.T) {
	text := strings.TrimRight(strings.Repeat("word\n", 40_000), "\n")
	start := time.Now()
	file := set(t, one(paper.Text{Runs: paper.Words(text)}), nil)
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	pages, last := pdftest.Last(t, file)
	if pages != 401 {
		t.Errorf("%d pages", pages)
	}
	has(t, last, "This is not all")
	done, stop := context.WithCancel(context.Background())
	stop()
	if _, err := paper.PDF(done, one(), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestDeepListsStayOnThePage: what stands in one another a hundred times has room for its words still.
func TestDeepListsStayOnThePage(t *testing.T) {
	parts := []paper.Part{paper.Text{Runs: paper.Words("innermost")}}
	for range 100 {
		parts = []paper.Part{paper.Quote{Parts: []paper.Part{paper.List{Items: []paper.Item{{Parts: parts}}}}}}
	}
	has(t, pdftest.Text(t, set(t, one(parts...), nil)), "innermost")
}
