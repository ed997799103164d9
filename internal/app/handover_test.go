package app

import (
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// handoverRules: who writes notes in a space hands over there.
func handoverRules() []rule {
	draft := func(w *world) (string, any) { return "/handover?from=2026-03-12&until=2026-03-20&for=" + w.anna, nil }
	create := func(more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) { return "/handovers", w.toHandOver(more...) }
	}
	return []rule{
		{"handover.draft", "of Anna's", draft, hidden(reading, 200)},
		{"handover.draft", "of Bela's", func(w *world) (string, any) { return "/handover?from=2026-03-12&until=2026-03-20&for=" + w.bela, nil }, stansAlone(200)},
		{"handover.draft", "of none", plain("/handover?from=2026-03-12&until=2026-03-20&for=01980000-0000-7000-8000-000000000001", nil), always(404)},
		{"handover.create", "of Anna's", create(), hidden(working, 200)},
		{"handover.create", "with who has left", func(w *world) (string, any) {
			return "/handovers", w.toHandOver("with", w.who["dan"].id)
		}, hidden(working, 422)},
	}
}

func (w *world) toHandOver(more ...any) fields {
	return changedBy(fields{"for": w.anna, "from": "2026-03-12", "until": "2026-03-20", "title": "Text", "words": "Text", "chosen": []fields{{"kind": "task", "id": w.task("anna"), "remark": "Text"}}}, more)
}

// lines gives the kinds and titles of what was gathered, by section.
func gathered(body fields) map[string]string {
	all := map[string]string{}
	sections, _ := body["sections"].([]any)
	for _, one := range sections {
		s, _ := one.(map[string]any)
		lines, _ := s["lines"].([]any)
		for _, l := range lines {
			line, _ := l.(map[string]any)
			when, _ := line["when"].(string)
			detail, _ := line["detail"].(string)
			all[s["name"].(string)] += when + "|" + line["title"].(string) + "|" + detail + "\n"
		}
	}
	return all
}

// TestAHandoverTellsWhatThereIsAndShowsIt: gathered as its writer sees it without what is private,
// written as a note, and shown with what it names to who takes over, in one act.
func TestAHandoverTellsWhatThereIsAndShowsIt(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		papers := w.task("anna", "title", "Papers for the board", "due", "2026-03-16", "zone", "Europe/London")
		w.task("anna", "title", "Secret present", "private", true)
		w.event("anna", "title", "Board", "start", "2026-03-17T10:00", "end", "2026-03-17T11:00", "place", "Room 4")
		w.event("anna", "title", "Clinic", "class", "private", "start", "2026-03-17T15:00", "end", "2026-03-17T16:00")
		w.whereabouts("anna", "place", "Oslo", "zone", "Europe/Oslo", "from", "2026-03-18", "until", "2026-03-19")
		w.holdSet("anna", "title", "Dinner", "options", []fields{{"start": "2026-03-17T19:00"}})
		w.note("anna", "title", "How we book travel", "form", "procedure")
		w.file("anna")
		w.imported("anna", "Mixed", mixed("Secret round", "Secret words")) // a series of which the 12th is private

		got := gathered(w.do("petra", "GET", "/handover?from=2026-03-12&until=2026-03-20&for="+w.anna, nil))
		for name, want := range map[string]string{
			"places":   "Wed 18 Mar–Thu 19 Mar|Oslo|",
			"meetings": "Tue 17 Mar 10:00–11:00 London|Board|Room 4",
			"tasks":    "|Papers for the board|due Mon 16 Mar",
			"waiting":  "|Dinner|times held until ",
			"notes":    "|How we book travel|how it is done",
		} {
			if !strings.Contains(got[name], want) {
				t.Errorf("%s: %q has no %q", name, got[name], want)
			}
		}
		for name, text := range got {
			if strings.Contains(text, "Secret") || strings.Contains(text, "Clinic") || strings.Contains(text, "Thu 12 Mar 09:00") {
				t.Errorf("%s tells of what is private: %s", name, text)
			}
		}

		made := w.do("petra", "POST", "/handovers", fields{"for": w.anna, "from": "2026-03-12", "until": "2026-03-20", "words": "Back on the 21st", "with": w.who["stan"].id,
			"chosen": []fields{{"kind": "task", "id": papers, "remark": "Ask Legal first"}}})
		if made["shared"] != 2.0 {
			t.Errorf("shared %v", made["shared"])
		}
		note, _ := made["note"].(string)
		body, _ := w.do("petra", "GET", "/notes/"+note, nil)["body"].(string)
		if !strings.Contains(body, "[task](anteroom:task/"+papers+"), due Mon 16 Mar. **Ask Legal first**") {
			t.Error(body)
		}
		with, _ := w.do("stan", "GET", "/shares", nil)["with"].([]any)
		if len(with) != 2 {
			t.Fatalf("Stan is shown %d", len(with))
		}
		if got := w.send("stan", bySession, "GET", "/notes/"+note, nil).status; got != 404 {
			t.Errorf("the note itself answers Stan %d", got)
		}
		act, _ := made["act"].(string)
		w.do("petra", "POST", "/acts/"+act+"/undo", nil)
		if with, _ := w.do("stan", "GET", "/shares", nil)["with"].([]any); len(with) != 0 {
			t.Errorf("after undo Stan is shown %d", len(with))
		}
		// Who sees Anna's anyway is shown nothing more.
		if made := w.do("petra", "POST", "/handovers", w.toHandOver("with", w.who["vera"].id)); made["shared"] != nil {
			t.Errorf("shared %v", made["shared"])
		}
	})
}
