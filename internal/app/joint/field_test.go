package joint_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/field"
	"anteroom/internal/area/history"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/table"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// forms is a house with fields of its own.
type forms struct {
	*house
	field *field.Service
	tags  *tag.Service
	table *table.Service
	past  *history.Service
}

func withFields(h *house) *forms {
	f := &forms{house: h, field: field.New(h.journal, h.task.Owned(), h.calendar.Owned()), tags: tag.New(h.journal, task.Name, calendar.KindEvent)}
	f.tags.Followed(store.Retagged)
	f.past = history.New(h.journal, h.identity, map[ref.Kind]history.Kind{
		task.Name:          {Seen: h.task.Seen, Describe: task.Describe, Reverse: h.task.Reverse},
		calendar.KindEvent: {Seen: h.calendar.Seen, Describe: calendar.DescribeEvent, Reverse: h.calendar.Reversers()[calendar.KindEvent]},
		field.Name:         {Seen: f.field.Seen, Describe: field.Describe, Reverse: f.field.Reverse},
		tag.Name:           {Seen: f.tags.Seen, Describe: tag.Describe, Reverse: f.tags.Reverse},
	})
	f.past.NameOwn(f.field.Names)
	tables := joint.Tables{DB: h.journal.DB(), Fields: f.field, Tags: f.tags, People: h.identity, Calendars: h.calendar}
	h.bring = bring.New(h.journal, h.task, h.identity, tables)
	f.table = table.New(h.task, h.identity, tables)
	return f
}

func (h *forms) make(who string, d field.Draft) field.OwnField {
	h.t.Helper()
	if d.Space == "" {
		d.Space = ref.Space(h.org)
	}
	if d.Kinds == nil {
		d.Kinds = []ref.Kind{task.Name, calendar.KindEvent}
	}
	out, err := h.field.Create(h.t.Context(), h.as(who), d)
	h.must(err)
	return out.Field
}

func (h *forms) todo(who, title string, fields ...own.Change) task.Task {
	h.t.Helper()
	out, err := h.task.Create(h.t.Context(), h.as(who), task.Draft{Space: ref.Space(h.helen), Change: task.Change{Title: op.Some(title), Fields: fields}})
	h.must(err)
	return out.Task
}

func (h *forms) fill(who string, id ref.ID, rev int64, c ...own.Change) (record.Holding, error) {
	return h.task.Owned().Set(h.t.Context(), h.as(who), id, rev, c)
}

func (h *forms) titles(who string, asked ...string) string {
	h.t.Helper()
	list, _, err := h.task.List(h.t.Context(), h.as(who), task.Filter{Own: asked, Sort: "title"})
	h.must(err)
	var titles []string
	for _, t := range list {
		titles = append(titles, t.Title)
	}
	return strings.Join(titles, ",")
}

func TestWhatARecordHoldsIsItsOwnHistory(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		budget := h.make("lena", field.Draft{Name: "Budget", Type: own.Money, Currency: "gbp", Listed: true})
		centre := h.make("lena", field.Draft{Name: "Cost centre", Type: own.Choice, Choices: []own.Option{{ID: ref.New(), Name: "Legal", Colour: 1}, {ID: ref.New(), Name: "Asia", Colour: 2}}})
		why := h.make("lena", field.Draft{Name: "Why", Type: own.Text})
		it := h.todo("sam", "Print", own.Change{Field: budget.ID, Value: "1250"}, own.Change{Field: why.ID, Value: "Perihelion dinner"})
		if v, _ := it.Fields.Of(budget.ID); v.Value != "1250.00" || v.Currency != "GBP" {
			t.Errorf("it holds %+v", it.Fields)
		}
		// Found by its words; by nobody who doesn't see the record.
		view := access.Scope(h.as("sam"), access.On(task.Name, access.Read))
		hits, err := search.Find(t.Context(), h.journal.DB(), search.Query{Views: map[ref.Kind]access.View{task.Name: view}, Text: "perihel"})
		if err != nil || len(hits) != 1 || hits[0].ID != it.ID {
			t.Errorf("found %v, %v", hits, err)
		}
		// One act, which undo takes back, and its story in words.
		got, err := h.fill("sam", it.ID, it.Rev, own.Change{Field: budget.ID, Value: "900.5", Currency: "EUR"}, own.Change{Field: centre.ID, Value: string(centre.Choices[1].ID)}, own.Change{Field: why.ID})
		if err != nil || got.Rev != it.Rev+1 || len(got.Values) != 2 {
			t.Fatalf("%+v, %v", got, err)
		}
		story, err := h.past.Of(t.Context(), h.as("vic"), task.Name, it.ID, 0, 1)
		h.must(err)
		lines := []string{}
		for _, f := range story[0].Fields {
			lines = append(lines, f.Name+": "+f.Before+" > "+f.After)
		}
		slices.Sort(lines)
		if want := "Budget: 1250.00 GBP > 900.50 EUR|Cost centre:  > Asia|Why: Perihelion dinner > "; strings.Join(lines, "|") != want {
			t.Errorf("told: %s", strings.Join(lines, "|"))
		}
		_, err = h.past.Undo(t.Context(), h.as("sam"), got.Act)
		h.must(err)
		back, err := h.task.Get(t.Context(), h.as("sam"), it.ID)
		if err != nil || !back.Fields.Same(it.Fields) {
			t.Errorf("back is %+v, %v", back.Fields, err)
		}
		// The next of a series has it too.
		_, err = h.task.Update(t.Context(), h.as("sam"), it.ID, 0, task.Change{Due: op.Some(clock.Date("2026-03-12")), Rule: op.Some("FREQ=DAILY")})
		h.must(err)
		next, err := h.task.Complete(t.Context(), h.as("sam"), it.ID, 0)
		if err != nil || next.Next == nil || !next.Next.Fields.Same(it.Fields) {
			t.Errorf("the next is %+v, %v", next.Next, err)
		}
	})
}

func TestTwoWhoFillInDifferentFieldsBothKeepTheirWords(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		var fields []field.OwnField
		for i := range 8 {
			fields = append(fields, h.make("lena", field.Draft{Name: fmt.Sprint("Field ", i), Type: own.Text}))
		}
		it := h.todo("sam", "Print")
		actors := []access.Actor{h.as("sam"), h.as("ola")}
		var wg sync.WaitGroup
		failed := make([]error, len(fields))
		for i, f := range fields {
			wg.Go(func() {
				_, failed[i] = h.task.Owned().Set(context.Background(), actors[i%2], it.ID, it.Rev, []own.Change{{Field: f.ID, Value: fmt.Sprint("words ", i), Was: &own.Before{}}})
			})
		}
		wg.Wait()
		for _, err := range failed {
			if err != nil {
				t.Error(err)
			}
		}
		now, err := h.task.Get(t.Context(), h.as("sam"), it.ID)
		if err != nil || len(now.Fields) != len(fields) {
			t.Errorf("it holds %+v, %v", now.Fields, err)
		}
		// Of two who fill in the same, one is told; so is who says nothing of what was there.
		_, err = h.fill("ola", it.ID, now.Rev, own.Change{Field: fields[0].ID, Value: "mine", Was: &own.Before{}})
		code(t, err, "task.stale")
		_, err = h.fill("ola", it.ID, it.Rev, own.Change{Field: fields[0].ID, Value: "mine"})
		code(t, err, "task.stale")
		_, err = h.fill("ola", it.ID, it.Rev, own.Change{Field: fields[0].ID, Value: "mine", Was: &own.Before{Value: "words 0"}})
		h.must(err)
	})
}

func TestWhatAFieldRefuses(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		id := ref.New()
		centre := h.make("lena", field.Draft{Name: "Cost centre", Type: own.Choice, Choices: []own.Option{{ID: id, Name: "Legal"}, {ID: ref.New(), Name: "Asia"}}})
		page := h.make("lena", field.Draft{Name: "Page", Type: own.Link})
		who := h.make("lena", field.Draft{Name: "Who", Type: own.Person})
		belas := h.make("sam", field.Draft{Name: "Bela's", Type: own.Text, Space: ref.Space(h.bela)})
		files := h.make("lena", field.Draft{Name: "Times", Type: own.Text, Kinds: []ref.Kind{calendar.KindEvent}})
		it := h.todo("sam", "Print")
		for _, c := range []struct {
			change own.Change
			code   string
		}{
			{own.Change{Field: centre.ID, Value: "Legal"}, "field.invalid"}, {own.Change{Field: page.ID, Value: "javascript:alert(1)"}, "field.invalid"},
			{own.Change{Field: who.ID, Value: string(ref.New())}, "field.invalid"}, {own.Change{Field: belas.ID, Value: "x"}, "field.unknown"},
			{own.Change{Field: files.ID, Value: "x"}, "field.unknown"}, {own.Change{Field: "none", Value: "x"}, "field.unknown"},
		} {
			_, err := h.fill("sam", it.ID, it.Rev, c.change)
			code(t, err, c.code)
			if err != nil && len(errs.Of(err).Fields) != 1 {
				t.Errorf("%s names %v", c.code, errs.Of(err).Fields)
			}
		}
		_, err := h.fill("vic", it.ID, it.Rev)
		code(t, err, "access.forbidden")
		_, err = h.fill("bo", it.ID, it.Rev)
		code(t, err, "task.not_found")
		// A choice that is taken away, and a field that is thrown away, stay where they are used.
		got, err := h.fill("sam", it.ID, it.Rev, own.Change{Field: centre.ID, Value: string(id)}, own.Change{Field: who.ID, Value: string(h.ids["vic"])})
		h.must(err)
		less, err := h.field.Update(t.Context(), h.as("lena"), centre.ID, 1, field.Change{Choices: op.Some(centre.Choices[1:])})
		if err != nil || len(less.Field.Choices) != 2 || !less.Field.Choices[1].Gone || less.Field.Choices[1].ID != id {
			t.Errorf("%+v, %v", less.Field.Choices, err)
		}
		_, err = h.fill("sam", it.ID, got.Rev, own.Change{Field: centre.ID, Value: string(id)})
		h.must(err) // it has it already
		gone, err := h.field.Trash(t.Context(), h.as("olivia"), centre.ID, 2)
		if err != nil || gone.Uses != 0 { // Olivia sees none of Helen's
			t.Errorf("%+v, %v", gone, err)
		}
		if now, err := h.task.Get(t.Context(), h.as("sam"), it.ID); err != nil || len(now.Fields) != 2 {
			t.Errorf("it holds %v, %v", now.Fields, err)
		}
		if got := h.titles("sam", string(centre.ID)+":is:"+string(id)); got != "Print" {
			t.Errorf("asked for a field in the trash: %s", got)
		}
		_, err = h.fill("sam", it.ID, got.Rev, own.Change{Field: centre.ID, Value: string(centre.Choices[1].ID)})
		code(t, err, "field.unknown")
		_, err = h.fill("sam", it.ID, got.Rev, own.Change{Field: centre.ID})
		h.must(err) // it can still be emptied
	})
}

func TestTasksAreAskedForByWhatTheyHold(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		money := h.make("lena", field.Draft{Name: "Budget", Type: own.Money, Currency: "GBP"})
		date := h.make("lena", field.Draft{Name: "Paid on", Type: own.Date})
		text := h.make("lena", field.Draft{Name: "=Ref", Type: own.Text})
		tick := h.make("lena", field.Draft{Name: "Insured", Type: own.Checkbox})
		in := func(f field.OwnField, value string) own.Change { return own.Change{Field: f.ID, Value: value} }
		h.todo("sam", "a", in(money, "10"), in(date, "2026-03-01"), in(tick, "true"))
		h.todo("sam", "b", in(money, "-10.5"), in(text, "=1+1"))
		h.todo("sam", "c", own.Change{Field: money.ID, Value: "10", Currency: "EUR"}, in(date, "2026-04-01"), in(text, "Café"))
		h.todo("sam", "d")
		ask := func(f field.OwnField, rest string) string { return string(f.ID) + ":" + rest }
		for _, c := range []struct{ asked, want string }{
			{ask(money, "from:10"), "a,c"}, {ask(money, "from:10 GBP"), "a"}, {ask(money, "to:0"), "b"}, {ask(money, "is:10.00"), "a,c"}, {ask(money, "empty"), "d"}, {ask(money, "set"), "a,b,c"},
			{ask(date, "from:2026-03-02"), "c"}, {ask(date, "to:2026-03-01"), "a"}, {ask(date, "is:2026-03-01"), "a"},
			{ask(text, "is:CAFE"), ""}, {ask(text, "is:café"), "c"}, {ask(text, "is:CAFÉ"), "c"}, {ask(tick, "set"), "a"}, {ask(tick, "empty"), "b,c,d"},
		} {
			if got := h.titles("sam", c.asked); got != c.want {
				t.Errorf("%s: %s, want %s", c.asked, got, c.want)
			}
		}
		if got := h.titles("sam", ask(money, "set"), ask(date, "set")); got != "a,c" {
			t.Errorf("both: %s", got)
		}
		if got := h.titles("ola", ask(money, "set")) + h.titles("lena", ask(money, "set")); got != "a,b,c" {
			t.Errorf("others: %s", got)
		}
		for _, bad := range []string{"", "x", "x:is:y", ask(money, "like:3"), ask(money, "from:"), ask(money, "from:ten"), ask(text, "from:x"), ask(date, "is:tomorrow"), ask(tick, "is:maybe")} {
			_, _, err := h.task.List(t.Context(), h.as("sam"), task.Filter{Own: []string{bad}})
			code(t, err, "field.filter")
		}
		// The whole goes out as a table in which nothing is a formula.
		var out bytes.Buffer
		h.must(h.table.Table(t.Context(), h.as("sam"), task.Filter{Sort: "title"}, "", nil, &out))
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
		if err != nil || len(rows) != 5 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		first := len(rows[0]) - 5
		for at, want := range []string{"Budget|Budget (currency)|Paid on|'=Ref|Insured", "10.00|GBP|2026-03-01||yes", "-10.50|GBP||'=1+1|", "10.00|EUR|2026-04-01|Café|", "||||"} {
			if got := strings.Join(rows[at][first:], "|"); got != want {
				t.Errorf("row %d: %s, want %s", at, got, want)
			}
		}
		var none bytes.Buffer
		h.must(h.table.Table(t.Context(), h.as("bo"), task.Filter{}, "", nil, &none))
		if strings.Count(none.String(), "\n") != 1 {
			t.Errorf("Bo is shown %s", none.String())
		}
	})
}

func TestEventsHoldWhatTasksHold(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		diet := h.make("lena", field.Draft{Name: "Diet", Type: own.Text})
		e := h.meet("sam", "Dinner", "2026-03-13T19:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;COUNT=3" })
		owned := h.calendar.Owned()
		got, err := owned.Set(t.Context(), h.as("sam"), e.ID, e.Rev, []own.Change{{Field: diet.ID, Value: "Aubergine"}})
		h.must(err)
		for who, want := range map[string]string{"sam": "true", "vic": "false", "bo": "access.forbidden", "lena": "event.not_found"} {
			held, err := owned.Get(t.Context(), h.as(who), e.ID)
			is := fmt.Sprint(held.MayWrite)
			if err != nil {
				is = errs.Of(err).Code
			}
			if is != want {
				t.Errorf("%s: %s, want %s", who, is, want)
			}
		}
		// It stays through changes of the event, and what is divided from a series has it too.
		h.patch("sam", e, object.Change{Title: new("Supper")})
		part, _, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, Scope: calendar.Following, RecurrenceID: "20260320T190000"}, calendar.EventPatch{Change: object.Change{Title: new("Late supper")}})
		h.must(err)
		for _, id := range []ref.ID{e.ID, part.ID} {
			held, err := owned.Get(t.Context(), h.as("sam"), id)
			if v, _ := held.Values.Of(diet.ID); err != nil || v.Value != "Aubergine" {
				t.Errorf("%s holds %+v, %v", id, held.Values, err)
			}
		}
		secret := h.meet("sam", "Doctor", "2026-03-13T08:00", "", func(d *object.Draft) { d.Class = "private" })
		_, err = owned.Get(t.Context(), h.as("aida"), secret.ID)
		code(t, err, "event.private")
		_, err = owned.Set(t.Context(), h.as("aida"), secret.ID, secret.Rev, nil)
		code(t, err, "event.private")
		_, err = h.past.Undo(t.Context(), h.as("sam"), got.Act)
		if err == nil || errs.KindOf(err) != errs.Conflict { // it changed since
			t.Errorf("undone over a later change: %v", err)
		}
	})
}

func TestMergingTagsIsSeenOnEverything(t *testing.T) {
	each(t, func(t *testing.T, h0 *house) {
		h := withFields(h0)
		make := func(name string) tag.Tag {
			out, err := h.tags.Create(t.Context(), h.as("sam"), tag.Draft{Name: name})
			h.must(err)
			return out.Tag
		}
		press, media := make("press"), make("media")
		it, err := h.task.Create(t.Context(), h.as("sam"), task.Draft{Space: ref.Space(h.helen), Change: task.Change{Title: op.Some("Call"), Tags: op.Some([]ref.ID{press.ID})}})
		h.must(err)
		e, _, err := h.calendar.CreateEvent(t.Context(), h.as("sam"), calendar.NewEvent{Calendar: h.work, Tags: []ref.ID{press.ID}, Draft: object.Draft{Title: "Interview", Start: "2026-03-13T19:00", End: "2026-03-13T20:00", Zone: "Europe/London"}})
		h.must(err)
		tagsOf := func() string {
			now, err := h.task.Get(t.Context(), h.as("ola"), it.Task.ID)
			h.must(err)
			from := clock.Of(noon)
			list, err := h.calendar.Window(t.Context(), h.as("ola"), from, from.Add(7*24*3_600_000_000_000), nil, "Europe/London")
			h.must(err)
			names := map[ref.ID]string{press.ID: "press", media.ID: "media"}
			words := func(ids []ref.ID) string {
				var all []string
				for _, id := range ids {
					all = append(all, names[id])
				}
				slices.Sort(all)
				return strings.Join(all, "+")
			}
			for _, i := range list {
				if i.Event == e.ID {
					return words(now.Tags) + " " + words(i.Tags)
				}
			}
			return words(now.Tags)
		}
		if got := tagsOf(); got != "press press" {
			t.Fatal(got)
		}
		merged, err := h.tags.Merge(t.Context(), h.as("bo"), press.ID, 1, media.ID, 1) // who sees neither
		h.must(err)
		if got := tagsOf(); got != "media+press media+press" {
			t.Errorf("merged: %s", got)
		}
		if list, _, err := h.task.List(t.Context(), h.as("sam"), task.Filter{Tag: media.ID}); err != nil || len(list) != 1 {
			t.Errorf("by the tag that stayed: %v, %v", list, err)
		}
		_, err = h.past.Undo(t.Context(), h.as("bo"), merged.Act)
		h.must(err)
		if got := tagsOf(); got != "press press" {
			t.Errorf("taken back: %s", got)
		}
		var sound []string
		for _, c := range slices.Concat(h.task.Checks(), h.calendar.Checks(), h.tags.Checks(), field.Checks()) {
			found, err := c.Run(t.Context(), h.journal.DB())
			h.must(err)
			sound = append(sound, found...)
		}
		if len(sound) > 0 {
			t.Errorf("unsound: %v", sound)
		}
	})
}
