package ahead

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Wait is a task that waits for somebody.
type Wait struct {
	Task     ref.ID
	Rev      int64
	Title    string
	Private  bool
	Whom     string
	Since    clock.Micros
	Chases   int        // how often they were asked again
	AskOn    clock.Date // when to ask again; empty for never
	TurnTo   string     // whom to turn to when asking doesn't help; the principal when empty
	TurnOn   clock.Date // on which day
	Turned   bool       // somebody has
	Meetings []ref.ID   // that it is linked to

	needs []need
}

// need is something that hangs on the answer.
type need struct {
	what, how string // "what comes after it", "due on"
	on        clock.Date
	at        clock.Micros
}

// Hang adds something that hangs on the answer: what is due how, on a day where it is due, over at an instant;
// none for no instant. Without a day it is that of the principal.
func (w *Wait) Hang(what, how string, on clock.Date, at clock.Micros) {
	if at > 0 && at < clock.Forever {
		w.needs = append(w.needs, need{what, how, on, at - 1}) // a day ends with the first instant of the next
	}
}

const (
	chasesEnough = 3             // asking has not helped
	waitNear     = 2 * 24 * hour // what hangs on an answer then is urgent
	waitUnasked  = 3 * 24 * hour // before then, somebody should ask
)

// first is what hangs on the answer soonest, within the days of the view.
func (v *View) first(w *Wait) (need, *Meeting) {
	soonest, at := need{at: clock.Forever}, (*Meeting)(nil)
	for _, n := range w.needs {
		if n.at < soonest.at && n.at < v.Until {
			soonest = n
		}
	}
	for m := range v.coming {
		if m.Start < soonest.at && !m.Redacted && slices.Contains(w.Meetings, m.Event) {
			soonest, at = need{what: m.named(), how: "on", at: m.Start}, m
		}
	}
	return soonest, at
}

// stuck says why a wait needs somebody; "" when it goes its way.
func (v *View) stuck(w *Wait, n need) string {
	today := clock.DateOf(v.Now.Time().In(v.zoneAt(v.Now)))
	switch {
	case w.TurnOn != "" && w.TurnOn <= today && !w.Turned:
		return "There was to be an answer by " + dateWords(w.TurnOn)
	case w.Chases >= chasesEnough && (w.AskOn == "" || w.AskOn <= today):
		return fmt.Sprintf("They were asked again %d times", w.Chases)
	case w.AskOn != "" && w.AskOn < today:
		return "They were to be asked again on " + dateWords(w.AskOn)
	case n.at <= v.Now+waitUnasked && (w.AskOn == "" || w.AskOn > clock.DateOf(n.at.Time().In(v.zoneAt(n.at)))):
		return "Nobody asks again in time"
	}
	return ""
}

func dateWords(d clock.Date) string { return d.In(time.UTC).Format("Monday 2 January") }

// says is a sentence about what hangs on an answer.
func (v *View) says(n need) string {
	is, day := " is ", v.day(n.at)
	if n.at < v.Now {
		is = " was "
	}
	if n.on != "" {
		day = dateWords(n.on)
	}
	return capital(n.what) + is + n.how + " " + day
}

// A wait past its day, chased in vain, or with something near that hangs on it and nobody who asks before.
var _ = register(Kind{Name: "overdue_wait", Title: "Waits too long", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for i := range v.Waits {
		w := &v.Waits[i]
		n, met := v.first(w)
		why := v.stuck(w, n)
		if why == "" {
			continue
		}
		f := Finding{Title: "No answer from " + cmp.Or(clip(w.Whom), "somebody"), Severity: Low, Task: w.Task, Private: w.Private, StartUS: v.dayAt(v.Now).from,
			Text:      fmt.Sprintf("“%s” has waited since %s. %s.", clip(w.Title), v.day(w.Since), why),
			Otherwise: "It goes on waiting: nobody asks, and nobody answers.",
			Key:       fmt.Sprintf("%s %d %s %s %t %d", w.Task, w.Chases, w.AskOn, w.TurnOn, w.Turned, n.at)}
		if w.Chases >= chasesEnough || w.TurnOn != "" {
			f.Severity = Medium
		}
		if n.at != clock.Forever {
			f.Severity, f.StartUS = Medium, max(f.StartUS, n.at)
			f.Otherwise = v.says(n) + ", and there is no answer to work with."
			if n.at <= v.Now+waitNear {
				f.Severity = High
			}
		}
		f.EndUS, f.Fixes = f.StartUS, v.waysOn(w)
		if met != nil {
			found(f, met)
			continue
		}
		found(f)
	}
}})

// waysOn are the ways out of a wait: whoever is turned to comes first when asking has not helped.
func (v *View) waysOn(w *Wait) []Fix {
	on := func(do, label string) Fix { return Fix{Do: do, Label: label, Task: w.Task, Rev: w.Rev} }
	ask, turn := on("chase", "Ask again…"), on("escalate", "Turn to "+cmp.Or(w.TurnTo, v.Name)+"…")
	drop := on("drop", "Wait no more")
	if w.Chases >= chasesEnough || w.TurnOn != "" && w.TurnOn <= clock.DateOf(v.Now.Time().In(v.zoneAt(v.Now))) {
		return []Fix{turn, ask, drop}
	}
	return []Fix{ask, turn, drop}
}
