package arrival

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
)

// listed is a parcel of one table: tasks, and what is in each column of theirs.
func listed(as string, rows ...string) *parcel.Parcel {
	t := parcel.Table{Part: 1, Name: "List", As: parcel.Tasks, Columns: []parcel.Column{{Name: "Task", As: parcel.Title, Type: own.Text}, {Name: "Column", As: as, Type: own.Text}}}
	for _, cell := range rows {
		t.Rows = append(t.Rows, parcel.Row{Cells: []string{"Task", cell}})
	}
	return &parcel.Parcel{Source: "todoist", Name: "List", Tables: []parcel.Table{t}}
}

// words are so many different ones.
func words(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("w%d", i)
	}
	return out
}

func TestTooMuchToMakeAtOnceIsRefused(t *testing.T) {
	long := strings.Repeat("long ", maxBody/5)
	pages := func(n int, body string) *parcel.Parcel {
		p := &parcel.Parcel{Source: "notion", Name: "Export"}
		for i := range n {
			p.Pages = append(p.Pages, parcel.Page{Part: i + 1, Title: "Page", Body: body})
		}
		return p
	}
	divided := pages(parcel.MaxParts-1, "short")
	divided.Pages[0].Body = long + long + long
	known := Known{Tags: map[string]bool{"w0": true}}
	for name, c := range map[string]struct {
		p    *parcel.Parcel
		says string
	}{
		"as many as may be":   {pages(parcel.MaxParts, "short"), ""},
		"one more, divided":   {divided, "more than 10000 notes, tasks and files"},
		"text":                {pages(63, long), ""},
		"text of notes":       {pages(66, long), "more than 16 MB of text"},
		"text of tasks":       {listed(parcel.Notes, strings.Split(strings.Repeat(long+"|", 66), "|")...), "more than 16 MB of text"},
		"tags":                {listed(parcel.Tags, words(maxNewTags+1)...), ""}, // one is there
		"one tag more":        {listed(parcel.Tags, words(maxNewTags+2)...), "501 new tags"},
		"the same tag, often": {listed(parcel.Tags, strings.Split(strings.Repeat("same|", 600), "|")...), ""},
	} {
		l := load(t.Context(), c.p, known, Asked{}, "today")
		err := l.bounded()
		if (c.says == "") != (err == nil) || err != nil && (errs.Of(err).Code != "arrival.too_much" || errs.KindOf(err) != errs.TooLarge || !strings.Contains(errs.Of(err).Msg, c.says)) {
			t.Errorf("%s: %v", name, err)
		}
		if l.text > maxMade+2*maxBody {
			t.Errorf("%s: it went on for %d bytes", name, l.text)
		}
	}
}

func TestATaskGetsAsManyTagsAsItMayHave(t *testing.T) {
	p := listed(parcel.Tags, strings.Join(append(words(record.MaxTags), "W0", "w1", "#w2"), "\n"), strings.Join(words(record.MaxTags+5), "\n"))
	l := load(t.Context(), p, Known{}, Asked{}, "today")
	for i, row := range l.Tables[0].Rows {
		if got := strings.Split(row[cTags], "\n"); len(got) != record.MaxTags {
			t.Errorf("row %d has %d tags", i, len(got))
		}
	}
	if len(l.Tags) != record.MaxTags || len(l.told) != 1 || l.told[0] != (Told{"Task", "At most 50 tags; “w50” and what follows is left out."}) {
		t.Errorf("%d tags, told %v", len(l.Tags), l.told)
	}
}

func TestNewChoicesAreCountedNoFurtherThanThereIsRoom(t *testing.T) {
	got := newChoices([]string{"Anna"}, []string{"anna", "", "Bela", "bela ", "Cyd", "Dan", "Eve"}, 2)
	if strings.Join(got, ",") != "Bela,Cyd,Dan" {
		t.Errorf("%q", got)
	}
	l := &loader{p: &parcel.Parcel{}}
	l.Fields = []NewField{{Name: "Place"}}
	l.offer(0, words(maxChoices-2), []string{"w1", "a", "A", "b", "c", "d"})
	if strings.Join(l.Fields[0].Choices, ",") != "a,b" || len(l.told) != 1 || !strings.Contains(l.told[0].Msg, "“c”") {
		t.Errorf("%q, told %v", l.Fields[0].Choices, l.told)
	}
}

func TestNoMoreOwnFieldsAreMadeThanThereMayBe(t *testing.T) {
	l := &loader{p: &parcel.Parcel{}, known: Known{MayMake: true}}
	l.Fields = make([]NewField, maxFields)
	if _, ok := l.field(parcel.Column{Name: "One more", As: parcel.Field + string(own.Text)}, []string{"x"}); ok || len(l.Fields) != maxFields || len(l.told) != 1 {
		t.Errorf("%d fields, told %v", len(l.Fields), l.told)
	}
}

func TestNothingIsLoadedForWhoLeft(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	leave()
	if l := load(ctx, listed(parcel.Notes, "a", "b"), Known{}, Asked{}, "today"); l.made() != (Made{}) {
		t.Errorf("%+v", l.made())
	}
}
