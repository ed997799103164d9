package joint_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"anteroom/internal/area/decision"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// leads is docs/desk.md once more, written from the picture: where each answer leads from where it may be given.
var leads = map[request.Verb]struct {
	from string
	to   request.State
}{
	request.Accept:   {"new asked later", request.Accepted},
	request.Delegate: {"new asked later accepted delegated", request.Delegated},
	request.Write:    {"new asked later", request.Written},
	request.PutOff:   {"new asked later", request.Later},
	request.Decline:  {"new asked later", request.Declined},
	request.Finish:   {"new asked later accepted delegated written", request.Done},
	request.Reopen:   {"asked later accepted delegated written declined done", request.Fresh},
}

// TestARequestOverRandomHistories lets two assistants and a principal do everything to one request in any order. Each answer
// leads where the picture says or is refused and changes nothing; its steps are made once; an undo leaves what was before.
func TestARequestOverRandomHistories(t *testing.T) {
	dbtest.Few(t, histories)
	dockets(t, func(t *testing.T, d *docket) {
		offered, err := d.request.CreateService(t.Context(), d.as("sam"), request.ServiceDraft{Space: ref.Space(d.helen), ServiceFields: request.ServiceFields{Title: op.Some("Book a trip"),
			Steps: op.Some([]request.ServiceStep{{Title: "Ask for dates"}, {Title: "Book"}})}})
		d.must(err)
		rapid.Check(t, func(rt *rapid.T) {
			out, err := d.request.Create(context.WithoutCancel(t.Context()), d.as("sam"), request.RequestDraft{Space: ref.Space(d.helen),
				RequestFields: request.RequestFields{Title: op.Some("Lisbon"), Name: op.Some("Ines Quill"), Service: op.Some(offered.Service.ID)}})
			d.must(err)
			l := &asking{T: rt, d: d, id: out.Request.ID}
			rt.Repeat(map[string]func(*rapid.T){"": l.sound, "answer": l.answer, "ask": l.ask, "decide": l.decide, "trash": l.trash, "undo": l.undo})
		})
	})
}

// asking is the history of one request.
type asking struct {
	*rapid.T
	d     *docket
	id    ref.ID
	asked []ref.ID // decisions about it
	acts  []standing
}

// standing is an act, and how everything stood before it; nothing where that can't be said any more.
type standing struct {
	who    string
	act    ref.Act
	before string
}

func (l *asking) ctx() context.Context { return context.WithoutCancel(l.d.t.Context()) }

func (l *asking) who() string { return rapid.SampledFrom([]string{"sam", "ola"}).Draw(l.T, "who") }

func (l *asking) now() request.Request {
	whole, err := l.d.request.Get(l.ctx(), l.d.as("sam"), l.id)
	l.d.must(err)
	return whole.Request.Request
}

func (l *asking) steps() []task.Task {
	all, err := l.d.task.Steps(l.ctx(), l.d.as("sam"), l.id)
	l.d.must(err)
	return all
}

func (l *asking) picture() string {
	r := l.now()
	text := fmt.Sprintln(r.State, r.Until, r.Assignee, r.DoneUS, r.AnsweredUS, r.TrashedUS, len(r.Talk))
	for _, t := range l.steps() {
		text += fmt.Sprintln(t.ID, t.Title)
	}
	for _, id := range l.asked {
		text += fmt.Sprintln(l.d.get(id).State)
	}
	return text
}

// do does something and keeps its act; what was refused was refused in words, and changed nothing.
func (l *asking) do(what, who string, f func() (ref.Act, error)) error {
	before := l.picture()
	act, err := f()
	switch {
	case err != nil && errs.KindOf(err) == errs.Internal:
		l.Fatalf("%s: %v", what, err)
	case err != nil && l.picture() != before:
		l.Fatalf("%s was refused (%v) and changed something", what, err)
	case err == nil && act != "":
		l.acts = append(l.acts, standing{who, act, before})
	}
	return err
}

func (l *asking) answer(*rapid.T) {
	verbs := []request.Verb{request.Accept, request.Delegate, request.Write, request.PutOff, request.Decline, request.Finish, request.Reopen}
	verb, who := rapid.SampledFrom(verbs).Draw(l.T, "verb"), l.who()
	was := l.now()
	t := request.Triage{Rev: was.Rev, To: verb}
	switch verb {
	case request.Delegate:
		t.Member = l.d.ids["ola"]
	case request.PutOff:
		t.Until = "2026-12-24"
	}
	old := was.Rev > 1 && rapid.IntRange(0, 4).Draw(l.T, "from an old page") == 0
	if old {
		t.Rev--
	}
	err := l.do(string(verb), who, func() (ref.Act, error) {
		out, err := l.d.request.Decide(l.ctx(), l.d.as(who), l.id, t)
		return out.Act, err
	})
	want := leads[verb]
	may := !old && was.TrashedUS == 0 && slices.Contains(strings.Fields(want.from), string(was.State))
	if may != (err == nil) {
		l.Fatalf("%s what is %s (old page: %v, trashed: %v): %v", verb, was.State, old, was.TrashedUS != 0, err)
	}
	if now := l.now().State; err == nil && now != want.to {
		l.Fatalf("%s led from %s to %s", verb, was.State, now)
	}
}

func (l *asking) ask(*rapid.T) {
	was := l.now()
	in := decision.Draft{Space: was.Space, Question: "Lisbon?", Form: decision.YesNo, By: "2027-03-20T17:00", Zone: "Europe/London", About: decision.DecisionAbout{Kind: request.Name, ID: l.id},
		Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "accept_request", Of: l.id}}}, {Follows: []decision.Effect{{Do: "decline_request", Of: l.id}}}}}
	var made ref.ID
	err := l.do("ask", "sam", func() (ref.Act, error) {
		out, err := l.d.decision.Create(l.ctx(), l.d.as("sam"), in)
		made = out.Decision.ID
		return out.Act, err
	})
	if err != nil {
		return
	}
	l.asked = append(l.asked, made)
	l.forget() // pictures of before don't know of it
	if now := l.now().State; now != request.Asked {
		l.Fatalf("asked while %s, it is %s", was.State, now)
	}
}

func (l *asking) decide(*rapid.T) {
	if len(l.asked) == 0 {
		return
	}
	one := l.d.get(rapid.SampledFrom(l.asked).Draw(l.T, "decision"))
	option := rapid.SampledFrom([]string{"yes", "no"}).Draw(l.T, "option")
	was := l.now()
	err := l.do("decide", "helen", func() (ref.Act, error) {
		out, err := l.d.decision.Decide(l.ctx(), l.d.as("helen"), one.ID, one.Rev, option, "")
		return out.Act, err
	})
	want := map[string]request.State{"yes": request.Accepted, "no": request.Declined}[option]
	if now := l.now(); err == nil && (now.State != want || was.TrashedUS != 0) {
		l.Fatalf("%s answered while it was %s: it is %s", option, was.State, now.State)
	}
}

func (l *asking) trash(*rapid.T) {
	was, who := l.now(), l.who()
	_ = l.do("trash or restore", who, func() (ref.Act, error) {
		if was.TrashedUS != 0 {
			out, err := l.d.request.Restore(l.ctx(), l.d.as(who), l.id, was.Rev)
			return out.Act, err
		}
		out, err := l.d.request.Trash(l.ctx(), l.d.as(who), l.id, was.Rev)
		return out.Act, err
	})
}

func (l *asking) forget() {
	for i := range l.acts {
		l.acts[i].before = ""
	}
}

// undo takes back any act that still stands; what has changed since may refuse it. The last one always goes.
func (l *asking) undo(*rapid.T) {
	if len(l.acts) == 0 {
		return
	}
	at := rapid.IntRange(0, len(l.acts)-1).Draw(l.T, "act")
	one, last := l.acts[at], at == len(l.acts)-1
	if err := l.d.undoing(one.who, one.act); err != nil {
		if errs.KindOf(err) == errs.Internal || last && one.before != "" {
			l.Fatalf("undo: %v", err)
		}
		return
	}
	if now := l.picture(); last && one.before != "" && now != one.before {
		l.Fatalf("undone it is\n%snot\n%s", now, one.before)
	}
	l.acts = slices.Delete(l.acts, at, at+1)
	if !last {
		l.forget()
	}
}

// sound is what always holds of a request and its steps.
func (l *asking) sound(*rapid.T) {
	r := l.now()
	switch {
	case (r.DoneUS != 0) != (r.State == request.Done):
		l.Fatalf("%s, done at %d", r.State, r.DoneUS)
	case (r.Until != "") != (r.State == request.Later):
		l.Fatalf("%s, put off until %q", r.State, r.Until)
	case r.Assignee == "" && (r.State == request.Accepted || r.State == request.Delegated):
		l.Fatalf("%s, and nobody does it", r.State)
	}
	saw := map[string]bool{}
	for _, t := range l.steps() {
		if saw[t.Title] {
			l.Fatalf("the step “%s” is there twice", t.Title)
		}
		saw[t.Title] = true
	}
}
