package grammar

import (
	"anteroom/internal/core/words/token"
)

// Chore reports whether the text begins with something to do: "book", "send".
func (s Sentence) Chore() bool { return chores[s.Tokens.Low(0)] }

// Gathers reports whether what is left for the title speaks of people coming
// together: a meeting, a lunch, a call.
func (s Sentence) Gathers() bool {
	taken := make([]bool, len(s.Tokens))
	for _, e := range s.Elements {
		for i := e.From; i < e.To && e.Keep == "" && e.Role != RoleWords && e.Role != RoleNever && e.Role != RoleUnclear; i++ {
			taken[i] = true
		}
	}
	t := s.Tokens
	for i := range t {
		switch {
		case taken[i]:
		case t.Low(i) == "call" && i == 0 && t.Low(1) != "with": // "Call the bank" is something to do
		case gatherings[t.Low(i)],
			t.Low(i) == "catch" && (t.Low(i+1) == "up" || t.Low(i+2) == "up"),
			t.Low(i) == "stand" && t.Is(i+1, "-"),
			t.Num(i) == 1 && t.Is(i+1, ":") && t.Num(i+2) == 1:
			return true
		}
	}
	return false
}

// Settle takes a vague time for the hour that is meant: one to six is the
// afternoon, seven to twelve the day's work, unless the text talks of an evening
// or a morning, or part names one.
func (s Sentence) Settle(w Wall, part string) Wall { return settle(s.Tokens, w, part) }

func settle(t token.List, w Wall, part string) Wall {
	if !w.Vague {
		return w
	}
	h := w.Min / hour
	late := h >= 1 && h <= 6
	for i := range t {
		if evenings[t.Low(i)] && h != 12 {
			late = true
		} else if mornings[t.Low(i)] {
			late = false
			break
		}
	}
	switch part {
	case "morning":
		late = false
	case "afternoon", "evening", "night":
		late = h != 12
	}
	if late && h < 12 {
		w.Min += 12 * hour
	}
	return w
}

// shifting reports whether the text is about moving something, so that "from Tue
// to Thu" tells what to do and not when.
func (p *parser) shifting() bool { return shifts[p.Low(0)] }
