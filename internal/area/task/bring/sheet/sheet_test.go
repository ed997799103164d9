package sheet

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
)

func TestTablesAreReadAsPeopleHaveThem(t *testing.T) {
	for text, want := range map[string]string{
		"\ufeffTitle,Due\r\nA,1\r\n\r\n\"B, b\nb\",\"2\"\r\n": "[Title Due] [{2 [A 1]} {4 [B, b\nb 2]}]",
		"Title;Due\nA;1,5\n":       "[Title Due] [{2 [A 1,5]}]",
		"Title\tDue\nA\t\n":        "[Title Due] [{2 [A ]}]",
		"T\n'=SUM(A1)\n' it\n'-\n": "[T] [{2 [=SUM(A1)]} {3 [' it]} {4 [-]}]",
		"T\nsay \"so\" here\n":     "[T] [{2 [say \"so\" here]}]",
		"T\n\xff\x00a\u200b\n":     "[T] [{2 [\ufffda]}]",
	} {
		s, err := Read(text)
		if got := fmt.Sprint(s.Head, " ", s.Rows); err != nil || got != want {
			t.Errorf("%q: %q %v\nwant %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"": "sheet.empty", "Title,Due\n": "sheet.empty", "T\n" + strings.Repeat("a\n", MaxRows+1): "sheet.too_large", strings.Repeat(",", MaxColumns+1) + "x\n": "sheet.too_large",
	} {
		if _, err := Read(text); errs.Of(err).Code != want {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func TestDatesAndTimes(t *testing.T) {
	for cell, want := range map[string]string{
		"2026-03-29": "2026-03-29", "29/03/2026": "2026-03-29", "3/4/26": "2026-04-03", "29.3.2026": "2026-03-29", "29 Mar 2026": "2026-03-29", "Mar 29, 2026": "2026-03-29", "Monday 30 March 2026": "2026-03-30",
		"2026-03-29T10:30:00Z": "2026-03-29 10:30", "29/03/2026 3pm": "2026-03-29 15:00", "29 Mar 2026 12:05 am": "2026-03-29 00:05", "20260329": "2026-03-29", "2026-3-29": "", "31/02/2026": "", "soon": "", "": "", "29/03/2026 25:00": "",
	} {
		d, at, ok := Date(cell, DayFirst)
		if got := strings.TrimSpace(string(d) + " " + at); got != want || ok != (want != "") {
			t.Errorf("%q: %q %v, want %q", cell, got, ok, want)
		}
	}
	if d, _, _ := Date("3/4/2026", MonthFirst); d != "2026-03-04" {
		t.Error(d)
	}
	for _, c := range []struct {
		cells []string
		want  Order
		sure  bool
	}{{[]string{"1/2/2026", "13/2/2026"}, DayFirst, true}, {[]string{"1/2/2026", "2/13/2026 10:00"}, MonthFirst, true}, {[]string{"1/2/2026"}, DayFirst, false}, {nil, DayFirst, false}} {
		if o, sure := OrderOf(c.cells, DayFirst); o != c.want || sure != c.sure {
			t.Errorf("%v: %s %v", c.cells, o, sure)
		}
	}
	if !Ambiguous("1/2/2026") || Ambiguous("2026-02-01") || Ambiguous("2/2/2026") {
		t.Error("which dates can be read in two ways")
	}
	for cell, want := range map[string]string{"9:05": "09:05", "9am": "09:00", "12pm": "12:00", "21.30": "21:30", "9": "", "24:00": "", "13pm": "", "10:00:30": "10:00"} {
		if got, _ := Time(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

func TestWordsForPrioritiesAndTicks(t *testing.T) {
	for cell, want := range map[string]string{"High": "1true", " medium ": "5true", "9": "9true", "3": "1true", "": "0true", "10": "0false", "soonish": "0false"} {
		p, ok := Priority(cell)
		if got := fmt.Sprint(p, ok); strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("%q: %s, want %s", cell, got, want)
		}
	}
	for cell, want := range map[string]string{"Yes": "truetrue", "x": "truetrue", "": "falsetrue", "open": "falsetrue", "perhaps": "falsefalse"} {
		y, ok := Yes(cell)
		if got := fmt.Sprint(y, ok); strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("%q: %s, want %s", cell, got, want)
		}
	}
	if got := fmt.Sprint(List(" #board; travel,, ")); got != "[board travel]" {
		t.Error(got)
	}
	if got := Guess([]string{"TASK", "Deadline", "x", "Title"}, map[string][]string{"title": {"Title", "Task"}, "due": {"Due", "Deadline"}}); fmt.Sprint(got) != "map[0:title 1:due]" {
		t.Error(got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Title,Due\nA,29/03/2026\n")
	f.Add("\"")
	f.Add("T\n' ")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(text)
		if err != nil {
			return
		}
		for _, r := range s.Rows {
			for i := range s.Head {
				Date(r.Cell(i), DayFirst)
				Priority(r.Cell(i))
			}
		}
	})
}
