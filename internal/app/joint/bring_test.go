package joint_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/area/field"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
)

func (h *forms) open(who string) []task.Task {
	h.t.Helper()
	items, _, err := h.task.List(h.t.Context(), h.as(who), task.Filter{State: task.All, Sort: "created", Desc: true})
	h.must(err)
	return items
}

func (h *forms) tagged(who string) string {
	h.t.Helper()
	names, err := h.tags.Names(h.t.Context(), h.as(who))
	h.must(err)
	return strings.Join(names, ",")
}

func TestATableBecomesTasksAndIsTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		money := h.make("lena", field.Draft{Name: "Budget", Type: own.Money, Currency: "GBP"})
		colour := h.make("lena", field.Draft{Name: "Centre", Type: own.Choice, Choices: []own.Option{{ID: "01980000-0000-7000-8000-0000000000aa", Name: "Legal"}}})
		sam := ref.Space(h.ids["sam"])
		helen := "Helen Okafor"
		table := "Task;Due;Time;Priority;Labels;For;Assigned to;Done;Notes;Budget;Budget (currency);Centre\n" +
			"Papers;13/4/2026;9am;high;board, #Press;" + helen + ";;;two copies;1,250.5;eur;legal\n" +
			"'=Card;12.4.2026;;soonish;;Nobody;Nobody Known;yes;;ten;;Purple\n" +
			";1/2/2026;;;;;;;;;;\n" +
			strings.Repeat("x", 600) + ";31/02/2026;25:00;;;;;maybe;;;;\n"
		in := bring.Bring{Space: sam, Table: table, Dry: true}
		seen, err := h.bring.Bring(t.Context(), h.as("sam"), in)
		h.must(err)
		if seen.Made != 3 || seen.Skipped != 1 || seen.Act != "" || len(h.open("sam")) != 0 || h.tagged("sam") != "" || fmt.Sprint(seen.NewTags) != "[board Press]" {
			t.Fatalf("looking at it made something: %+v", seen)
		}
		in.Dry = false
		made, err := h.bring.Bring(t.Context(), h.as("sam"), in)
		h.must(err)
		var told []string
		for _, one := range made.Told {
			told = append(told, fmt.Sprint(one.Line, one.Severity, " ", one.Msg))
		}
		want := `3changed “soonish” is no priority (high, medium, low or none), and left out.
3changed You look after nobody called “Nobody”, so it goes where the others go.
3changed Nobody here is called “Nobody Known”, so it is assigned to nobody.
3changed Budget can’t hold “ten”, so it holds nothing.
3changed Centre can’t hold “Purple”, so it holds nothing.
4skipped It doesn’t say what is to be done.
5changed What is to be done is longer than 500 characters; the whole of it is in the notes.
5changed “31/02/2026” is no date, and left out.
5changed “25:00” is no time of day, and left out.
5changed “maybe” says neither done nor open; it is open.`
		if got := strings.Join(told, "\n"); got != want {
			t.Errorf("told:\n%s", got)
		}
		items := h.open("sam")
		if len(items) != 3 || made.Made != 3 {
			t.Fatalf("%d tasks, %+v", len(items), made)
		}
		for i, want := range []string{
			"Papers 2026-04-13 09:00 1 two copies 2 false " + string(h.helen) + " 1250.50 EUR 2",
			"=Card 2026-04-12  0  0 true " + string(sam) + "   0",
		} {
			one := items[i]
			v, _ := one.Fields.Of(money.ID)
			got := fmt.Sprintf("%s %s %s %d %s %d %v %s %s %s %d", one.Title, one.Due, one.DueTime, one.Priority, one.Notes, len(one.Tags), one.DoneUS != 0, one.Space, v.Value, v.Currency, len(one.Fields))
			if got != want {
				t.Errorf("%s\nwant %s", got, want)
			}
		}
		if v, _ := items[0].Fields.Of(colour.ID); v.Value != "01980000-0000-7000-8000-0000000000aa" {
			t.Errorf("%+v", items[0].Fields)
		}
		_, err = h.journal.Undo(t.Context(), h.as("sam"), made.Act, map[ref.Kind]journal.Reverser{task.Name: h.task.Reverse, tag.Name: h.tags.Reverse})
		h.must(err)
		if left := h.open("sam"); len(left) != 0 || h.tagged("sam") != "" {
			t.Errorf("%d tasks and the tags %s stay", len(left), h.tagged("sam"))
		}
	})
}

func TestWhatGoesOutAsATableComesInAgain(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		text := h.make("lena", field.Draft{Name: "=Ref", Type: own.Text})
		h.todo("sam", "=1+1, \"quoted\"\u00a0", own.Change{Field: text.ID, Value: "-7"})
		var out bytes.Buffer
		h.must(h.table.Table(t.Context(), h.as("sam"), task.Filter{}, "", nil, &out))
		in := bring.Bring{Space: ref.Space(h.helen), Table: out.String()}
		made, err := h.bring.Bring(t.Context(), h.as("sam"), in)
		h.must(err)
		items := h.open("sam")
		if made.Made != 1 || len(made.Told) != 0 || len(items) != 2 || items[1].Title != items[0].Title || !items[1].Fields.Same(items[0].Fields) || items[1].Space != items[0].Space {
			t.Errorf("%+v\n%+v", made, items)
		}
		var few bytes.Buffer
		h.must(h.table.Table(t.Context(), h.as("sam"), task.Filter{}, "", []string{"own:" + string(text.ID), "nothing", "title"}, &few))
		if head, _, _ := strings.Cut(few.String(), "\r\n"); head != "\ufeff'=Ref,Title" {
			t.Errorf("head %q", head)
		}
	})
}

func TestWhoMayNotWriteBringsNothing(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		for who, want := range map[string]string{"vic": "access.forbidden", "bo": "task.not_found", "lena": "task.not_found"} {
			_, err := h.bring.Bring(t.Context(), h.as(who), bring.Bring{Space: ref.Space(h.helen), Table: "Title\nx\n", Dry: true})
			code(t, err, want)
		}
		// Nor do they for somebody whom only their table names.
		got, err := h.bring.Bring(t.Context(), h.as("vic"), bring.Bring{Space: ref.Space(h.ids["vic"]), Table: "Title,For\nx," + "Helen Okafor" + "\n"})
		h.must(err)
		if got.Made != 1 || len(got.Told) != 1 || len(h.open("sam")) != 0 {
			t.Errorf("%+v", got)
		}
		unknown, err := h.bring.Bring(t.Context(), h.as("sam"), bring.Bring{Space: ref.Space(h.helen), Table: "A,B\n1,2\n"})
		h.must(err)
		if unknown.Made != 0 || unknown.Skipped != 1 || unknown.Act != "" {
			t.Errorf("%+v", unknown)
		}
		_, err = h.bring.Bring(t.Context(), h.as("sam"), bring.Bring{Space: ref.Space(h.helen), Table: "\x00\xff"})
		if errs.Of(err).Code != "sheet.empty" {
			t.Error(err)
		}
	})
}

// A line says for whom it is: then the tags of that space are its tags, too, and those of nobody else.
func TestALineFindsTheTagsOfItsSpace(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		helens, err := h.tags.Create(t.Context(), h.as("sam"), tag.Draft{Space: ref.Space(h.helen), Name: "Board"})
		h.must(err)
		table := "Task,Tags,For\nPapers,board,Helen Okafor\nMilk,board,\n"
		made, err := h.bring.Bring(t.Context(), h.as("sam"), bring.Bring{Space: ref.Space(h.ids["sam"]), Table: table})
		h.must(err)
		if fmt.Sprint(made.NewTags) != "[board]" || len(made.Preview) != 2 {
			t.Fatalf("%+v", made)
		}
		if got := made.Preview[0].Tags; len(got) != 1 || got[0] != helens.Tag.ID {
			t.Errorf("Helen's task has the tags %v, want hers, %s", got, helens.Tag.ID)
		}
		if got := made.Preview[1].Tags; len(got) != 1 || got[0] == helens.Tag.ID {
			t.Errorf("Sam's task has the tags %v", got)
		}
	})
}

// A choice that is missing is made when that is asked for, by whoever may change the field, and goes with the rest.
func TestATableMakesMissingChoices(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		centre := h.make("lena", field.Draft{Name: "Centre", Type: own.Choice, Choices: []own.Option{{ID: ref.New(), Name: "Legal"}}})
		table := "Task,Centre\nOne,legal\nTwo,Purple\nThree,purple\nFour," + strings.Repeat("x", 80) + "\n"
		bring1 := func(who string, dry, choices bool) bring.Brought {
			t.Helper()
			out, err := h.bring.Bring(t.Context(), h.as(who), bring.Bring{Space: ref.Space(h.ids[who]), Table: table, Dry: dry, Choices: choices})
			h.must(err)
			return out
		}
		if out := bring1("sam", true, true); out.Chooses || len(out.Chosen) != 0 || len(out.Told) != 3 {
			t.Errorf("who may not change the field: %+v", out)
		}
		if out := bring1("lena", true, false); !out.Chooses || len(out.Chosen) != 0 || len(out.Told) != 3 {
			t.Errorf("not asked for: %+v", out)
		}
		out := bring1("lena", false, true)
		if fmt.Sprint(out.Chosen) != "[Centre: Purple]" || out.Made != 4 || len(out.Told) != 1 {
			t.Errorf("asked for: %+v", out)
		}
		options := func() (names []string) {
			all, err := h.field.List(t.Context(), h.as("lena"))
			h.must(err)
			for _, o := range all[0].Choices {
				names = append(names, o.Name)
			}
			return names
		}
		if got := fmt.Sprint(options()); got != "[Legal Purple]" {
			t.Errorf("choices %s", got)
		}
		_, err := h.journal.Undo(t.Context(), h.as("lena"), out.Act, map[ref.Kind]journal.Reverser{task.Name: h.task.Reverse, field.Name: h.field.Reverse})
		h.must(err)
		if got := fmt.Sprint(options()); got != "[Legal]" || centre.ID == "" {
			t.Errorf("choices %s stay", got)
		}
	})
}
