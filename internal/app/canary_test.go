package app

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/area/simple"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// A canary is a word that stands in one place only. Wherever it turns up, what it
// stood in was shown.
type canary struct {
	word  string
	where string
	for_  []string // who may meet it; everybody of them must, in one answer or another
}

var (
	whoRead    = []string{"petra", "amir", "aida", "carl", "vera", "vic"}
	whoTrusted = []string{"petra", "amir", "vera"}
)

// plant makes things in Anna's space with a canary in every text they have.
func plant(w *world) (all []canary, ids []string) {
	n := 0
	word := func(where string, who []string) string {
		n++
		c := canary{fmt.Sprintf("canary%04dx", n), where, who}
		all = append(all, c)
		return c.word
	}
	event := func(what string, who []string, more ...any) string {
		return w.event("anna", append([]any{
			"title", word(what+" title", who), "place", word(what+" place", who), "link", "https://meet.example.com/" + word(what+" link", who),
			"description", "About " + word(what+" description", who),
			"guests", []fields{{"name": word(what+" guest", who), "email": word(what+" address", who) + "@example.net"}},
		}, more...)...)
	}
	public := event("public event", whoRead)
	private := event("private event", whoTrusted, "class", "private")
	confidential := event("confidential event", whoTrusted, "class", "confidential")
	free := event("event that takes no time", whoRead, "busy", false)
	ids = append(ids, "event/"+public, "event/"+private, "event/"+confidential, "event/"+free)

	// What was private once, and what was trashed.
	opened := w.event("anna", "title", word("title of an event while it was private", whoTrusted), "class", "private")
	w.do("petra", "PATCH", "/events/"+opened, fields{"rev": 1, "title": word("title of an event now public", whoRead)})
	w.do("petra", "PATCH", "/events/"+opened, fields{"rev": 2, "class": "public"})
	w.do("petra", "PATCH", "/events/"+opened, fields{"rev": 3, "place": "Room 4"})
	gone := w.trashedEvent("anna", "title", word("private event in the trash", whoTrusted), "class", "private")
	thrown := w.trashedEvent("anna", "title", word("event in the trash", whoRead))
	ids = append(ids, "event/"+opened, "event/"+gone, "event/"+thrown)

	// A public series one occurrence of which is private, out of a file.
	w.imported("anna", word("calendar name", whoRead), ics("Rounds", "RRULE:FREQ=DAILY;COUNT=3", "X-SEEN:"+word("unknown property", whoRead)))
	w.imported("anna", "Mixed", mixed(word("private occurrence title", whoTrusted), word("private occurrence description", whoTrusted)))

	task := w.task("anna", "title", word("task title", whoRead), "notes", "See "+word("task notes", whoRead))
	secret := w.task("anna", "title", word("private task title", whoTrusted), "notes", "See "+word("private task notes", whoTrusted), "private", true)
	done := w.task("anna", "title", word("private task done", whoTrusted), "private", true)
	w.do("petra", "POST", "/tasks/"+done+"/done", nil)
	bin := w.trashedTask("anna", "title", word("private task in the trash", whoTrusted), "private", true)
	ids = append(ids, "task/"+task, "task/"+secret, "task/"+done, "task/"+bin)

	note := w.note("anna", "title", word("note title", whoRead), "body", "See "+word("note text", whoRead))
	noted := w.note("anna", "title", word("private note title", whoTrusted), "body", "See "+word("private note text", whoTrusted), "private", true)
	shown := w.note("anna", "title", "Shown later", "body", "See "+word("text of a note while it was private", whoTrusted), "private", true)
	w.do("petra", "PATCH", "/notes/"+shown, fields{"base": 1, "body": "See " + word("text of a note now public", whoRead), "private": false})
	ids = append(ids, "note/"+note, "note/"+noted, "note/"+shown)
	for _, k := range simple.Kinds() {
		for _, private := range []bool{false, true} {
			who := map[bool][]string{false: whoRead, true: whoTrusted}[private]
			values := valuesOf(k)
			values[k.Fields[0].Name] = word(fmt.Sprintf("title of a %s (private %v)", k.One, private), who)
			ids = append(ids, string(k.Name())+"/"+w.simple("anna", k, "values", values, "private", private))
		}
	}
	tie := func(from, to fields, word string) {
		ids = append(ids, "tie/"+w.made(w.do("petra", "POST", "/ties", w.toTie(from, to, "note", "See "+word)), "tie"))
	}
	tie(end("event", public), end("task", task), word("note of a tie", whoRead))
	tie(end("note", note), end("task", secret), word("note of a tie with a private task", whoTrusted))

	say := func(kind, id, word string) {
		ids = append(ids, "comment/"+w.commentOn(kind, id, "text", "See "+word+" @vera"))
	}
	say("task", task, word("comment on a task", whoRead))
	say("event", private, word("comment on a private event", whoTrusted))
	say("note", noted, word("comment on a private note", whoTrusted))
	seenOnce := w.task("anna")
	say("task", seenOnce, word("comment on what became private", whoTrusted))
	w.do("petra", "PATCH", "/tasks/"+seenOnce, fields{"rev": 1, "private": true})
	ids = append(ids, "task/"+seenOnce)

	// What is shared with Stan he sees on its sheet, as it is now and no further.
	withStan := append(slices.Clone(whoRead), "stan")
	lent := w.note("anna", "title", word("title of a shared note", withStan), "body", "See "+word("earlier text of a shared note", whoRead))
	w.do("petra", "PATCH", "/notes/"+lent, fields{"base": 1, "body": "See " + word("text of a shared note", withStan) + " and " + "[task](anteroom:task/" + task + ")"})
	ids = append(ids, "note/"+lent, "share/"+w.shared("note", lent, "note", "See "+word("note of a share", withStan)))
	trusting := append(slices.Clone(whoTrusted), "stan")
	kept := w.event("anna", "class", "private", "title", word("title of a shared private event", trusting), "description", "See "+word("text of a shared private event", trusting))
	ids = append(ids, "event/"+kept, "share/"+w.shared("event", kept))
	hiding := w.task("anna", "title", word("title of a shared task that became private", whoTrusted))
	ids = append(ids, "task/"+hiding, "share/"+w.shared("task", hiding))
	w.do("petra", "PATCH", "/tasks/"+hiding, fields{"rev": 1, "private": true})

	ids = append(ids, "layout/"+w.layout("petra", "name", word("layout name", []string{"petra"})))
	ids = append(ids, "saved_view/"+w.view("anna", "name", word("view name", whoRead)))

	held := w.holdSet("anna", "title", word("title of holds", whoRead), "notes", "See "+word("notes of holds", whoRead), "options", []fields{{"start": "2026-03-13T19:00"}},
		"guests", []fields{{"name": word("guest of holds", whoRead)}})
	secretly := w.holdSet("anna", "title", word("title of private holds", whoTrusted), "place", word("place of private holds", whoTrusted), "private", true, "options", []fields{{"start": "2026-03-13T20:00"}})
	ids = append(ids, "hold_set/"+held, "hold_set/"+secretly)
	offered := w.bookingPage("anna", "title", word("title of a booking page", whoRead), "about", word("text of a booking page", whoRead), "thanks", word("thanks of a booking page", whoRead))
	booked := w.made(w.do("petra", "POST", "/bookings", w.toBook(offered, "start", "2026-03-24T03:10", "name", word("name of a booker", whoRead), "email", word("address of a booker", whoRead)+"@example.net",
		"answers", []string{word("answer of a booker", whoRead)}, "override", fields{"reason": word("reason of a booking", whoRead), "rules": []string{"notice", "hours", "busy", "grid"}})), "booking")
	ids = append(ids, "booking_page/"+offered, "booking/"+booked)
	polled := w.poll("anna", "title", word("title of a poll", whoRead), "about", "See "+word("text of a poll", whoRead), "people", []fields{{"name": word("name of somebody asked", whoRead)}})
	polledSecretly, _, secretVoter := w.shownPoll("anna", "title", word("title of a private poll", whoTrusted), "private", true, "people", []fields{{"name": word("name in a private poll", whoTrusted)}})
	ids = append(ids, "poll/"+polled, "poll/"+polledSecretly, "poll_voter/"+secretVoter)
	decided := w.decision("anna", "question", word("question of a decision", whoRead), "why", "See "+word("reason of a decision", whoRead), "because", word("recommendation of a decision", whoRead))
	decidedSecretly := w.decision("anna", "question", word("question of a private decision", whoTrusted), "why", word("reason of a private decision", whoTrusted), "private", true)
	ids = append(ids, "decision/"+decided, "decision/"+decidedSecretly, "point/"+w.point("anna", "text", word("something to say", whoRead)), "point/"+w.point("anna", "text", word("something private to say", whoTrusted), "private", true),
		"authority/"+w.authority("anna", "why", word("reason of a rule of authority", whoRead)))
	// What the guard says of meetings, and what was answered to it.
	for _, one := range []struct {
		class string
		who   []string
	}{{"public", whoRead}, {"private", whoTrusted}} {
		_, key := w.nowhere("class", one.class, "title", word("title of a "+one.class+" meeting without a place", one.who))
		answer := w.made(w.do("petra", "POST", "/findings/answers", fields{
			"principal": w.anna, "finding": key, "state": "accepted", "reason": word("reason about a "+one.class+" meeting", one.who),
		}), "answer")
		ids = append(ids, "finding_answer/"+answer)
	}

	away := w.whereabouts("anna", "place", word("place of whereabouts", whoRead), "note", word("note of whereabouts", whoRead), "from", "2026-03-12", "until", "2026-03-12")
	return all, append(ids, "whereabouts/"+away)
}

// mixed is a public series whose second day is private.
func mixed(title, description string) string {
	return strings.Join([]string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN",
		"BEGIN:VEVENT", "UID:mixed@example.com", "DTSTAMP:20260301T000000Z", "DTSTART:20260311T080000Z", "DTEND:20260311T083000Z", "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:Morning round", "END:VEVENT",
		"BEGIN:VEVENT", "UID:mixed@example.com", "DTSTAMP:20260301T000000Z", "RECURRENCE-ID:20260312T080000Z", "DTSTART:20260312T090000Z", "DTEND:20260312T093000Z",
		"CLASS:PRIVATE", "SUMMARY:" + title, "DESCRIPTION:" + description, "END:VEVENT", "END:VCALENDAR", ""}, "\r\n")
}

// TestCanariesStayInTheirRooms plants a word in every text of every sort of record
// and reads everything that everybody can get at.
func TestCanariesStayInTheirRooms(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		all, ids := plant(w)
		w.h.live.Close()
		addresses := w.everyAddress(all, ids)
		for _, name := range w.people() {
			met := map[string]bool{}
			for _, how := range []via{byToken, bySession, byReading} {
				for _, path := range addresses {
					w.sniff(name, how, path, w.send(name, how, "GET", path, nil).body, all, met)
				}
				w.sniff(name, how, "near misses", w.send(name, how, "POST", "/slots/find", meeting(w.anna)).body, all, met)
				w.sniff(name, how, "the live stream", w.replay(name, how), all, met)
			}
			for _, path := range w.everyPage(ids) {
				kind, query, _ := strings.Cut(path, "?")
				q, _ := url.ParseQuery(query)
				w.sniff(name, bySession, "/print/"+path, w.sheet(kind, name, bySession, q).body, all, met)
				text, _ := w.asPDF(kind, name, q)
				w.sniff(name, bySession, "/print/"+path+" as a PDF", text, all, met)
			}
			for _, c := range all {
				if slices.Contains(c.for_, name) && !met[c.word] {
					t.Errorf("%s never met the %s: the test looks in the wrong places", name, c.where)
				}
			}
		}
	})
}

// sniff looks for canaries in what somebody was shown.
func (w *world) sniff(name string, how via, path, body string, all []canary, met map[string]bool) {
	w.t.Helper()
	for _, c := range all {
		if !strings.Contains(body, c.word) {
			continue
		}
		met[c.word] = true
		if !slices.Contains(c.for_, name) {
			at := strings.Index(body, c.word)
			w.t.Errorf("%s by %s met the %s at %s: …%s…", name, how, c.where, path, body[max(0, at-60):min(len(body), at+60)])
		}
	}
}

// everyAddress is every address that can be read, with every id there is.
func (w *world) everyAddress(all []canary, ids []string) []string {
	w.t.Helper()
	const day = "from_us=1773187200000000&to_us=1773532800000000"
	paths := []string{
		"/access", "/calendars", "/changes?zone=UTC", "/findings", "/findings?answered=true", "/findings?answered=true&principal=" + w.anna, "/events?" + day, "/events?" + day + "&zone=Asia/Singapore&spaces=" + w.anna, "/imports", "/members", "/partnerships",
		"/mentions", "/shares", "/notes", "/notes?q=see", "/views", "/views?lists=task", "/layouts", "/hold-sets", "/hold-sets?state=all", "/polls", "/polls?state=all", "/decisions", "/decisions?state=all", "/points", "/points?said=true", "/authority", "/booking-pages", "/bookings", "/bookings?state=past", "/bookings?state=pending",
		"/principals", "/tags", "/trash", "/trash/events", "/trash/tasks", "/trash/whereabouts", "/whereabouts", "/me", "/invitations",
		"/principals/" + w.anna + "/days?from=2026-03-10&until=2026-03-14", "/principals/" + w.anna + "/export", "/history/principal/" + w.anna,
	}
	for _, state := range []string{"open", "done", "all"} {
		for _, sort := range []string{"due", "priority", "created", "title", "done"} {
			paths = append(paths, "/tasks?state="+state+"&sort="+sort)
		}
	}
	paths = append(paths, "/tasks?spaces="+w.anna, "/tasks?due_before=2027-01-01", "/tasks?q=see")
	for _, date := range []string{"2026-03-11", "2026-03-12", "2026-03-13"} {
		paths = append(paths, "/today?zone=UTC&date="+date, "/today?zone=Asia/Singapore&days=7&date="+date, "/today/agenda?zone=UTC&date="+date+"&principal="+w.anna)
	}
	for _, c := range all {
		paths = append(paths, "/search?q="+c.word, "/tasks?q="+c.word)
	}
	for _, q := range []string{"canary", "about", "see", "morning", "\"about canary\""} {
		paths = append(paths, "/search?limit=100&q="+url.QueryEscape(q))
	}
	for _, id := range ids {
		kind, bare, _ := strings.Cut(id, "/")
		if slices.Contains(simple.Names(), ref.Kind(kind)) {
			paths = append(paths, "/records/"+id)
		}
		paths = append(paths, "/history/"+id, "/"+strings.ReplaceAll(kind, "_", "-")+"s/"+bare)
		paths = append(paths, "/ties?kind="+kind+"&id="+bare, "/comments?kind="+kind+"&id="+bare, "/shares/of?kind="+kind+"&id="+bare)
		if kind == "note" {
			paths = append(paths, "/notes/"+bare+"/versions", "/notes/"+bare+"/versions/1", "/notes/"+bare+"/versions/2?against=1", "/titles?of="+id)
		}
	}
	return append(paths, w.fromLists()...)
}

// everyPage is everything that is printed.
func (w *world) everyPage(ids []string) []string {
	pages := []string{"tasks?state=all", "tasks?state=all&look=table&columns=title,notes,space,assignee,tags", "tasks?look=board&group=tag", "tasks?look=calendar&month=2026-03-01", "tasks?q=see&state=all"}
	for _, kind := range []string{"day", "week", "month"} {
		pages = append(pages, kind+"?date=2026-03-12&principal="+w.anna)
	}
	for _, kind := range w.h.lists.Kinds() {
		pages = append(pages, "lists?kind="+string(kind.Kind), "lists?look=board&kind="+string(kind.Kind))
	}
	pages = append(pages, "lists?kind=note&look=table&columns=title,excerpt,space,owner,tags")
	for _, id := range ids {
		if strings.HasPrefix(id, "note/") || strings.HasPrefix(id, "share/") {
			pages = append(pages, id)
		}
	}
	return pages
}

// fromLists are the addresses of what only lists name: imports, calendars and
// occurrences, as Anna, who sees all of it, finds them.
func (w *world) fromLists() (paths []string) {
	w.t.Helper()
	items := func(path string) []any {
		list, _ := w.do("petra", "GET", path, nil)["items"].([]any)
		return list
	}
	text := func(of any, name string) string {
		m, _ := of.(map[string]any)
		s, _ := m[name].(string)
		return s
	}
	for _, one := range items("/imports") {
		paths = append(paths, "/imports/"+text(one, "id"), "/history/import/"+text(one, "id"))
	}
	for _, one := range items("/calendars") {
		paths = append(paths, "/calendars/"+text(one, "id")+"/export", "/history/calendar/"+text(one, "id"))
	}
	for _, one := range items("/events?from_us=1773187200000000&to_us=1773532800000000") {
		if id := text(one, "recurrence_id"); id != "" {
			paths = append(paths, "/events/"+text(one, "event")+"?recurrence_id="+url.QueryEscape(id), "/events/"+text(one, "event"), "/history/event/"+text(one, "event"))
		}
	}
	return paths
}

// replay is what the live stream tells of everything there ever was. The door must
// be closing: then a stream ends once it has caught up.
func (w *world) replay(name string, how via) string {
	w.t.Helper()
	return w.send(name, how, "GET", "/live", nil, "Last-Event-ID", "0").body
}

// TestTheStreamTellsStrangersNothing holds that no row of a space reaches a stream
// of somebody who has no grant to it, not even its number.
func TestTheStreamTellsStrangersNothing(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		from := fmt.Sprint(w.head())
		task, entry := w.task("anna"), w.event("anna", "class", "private")
		w.h.live.Close() // a stream then ends once it has caught up
		for _, name := range w.people() {
			said := w.send(name, byToken, "GET", "/live", nil, "Last-Event-ID", from).body
			has := intoAnnas[name]
			if got, want := strings.Contains(said, task), has >= reading; got != want {
				t.Errorf("%s hears of the task: %v, want %v", name, got, want)
			}
			if got, want := strings.Contains(said, entry), has >= times; got != want {
				t.Errorf("%s hears of the event: %v, want %v", name, got, want)
			}
			if has == nothing && strings.Contains(said, w.anna) {
				t.Errorf("%s hears of Anna's space: %s", name, said)
			}
		}
	})
}
