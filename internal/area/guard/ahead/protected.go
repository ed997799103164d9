package ahead

import (
	"fmt"
	"strings"
	"time"
)

// A meeting with others in protected time. Of a series, the next occurrence speaks for
// all. What was exempted by who may is meant so.
var _ = register(Kind{Name: "protected", Title: "Protected time broken", Find: func(v *View, found func(Finding, ...*Meeting)) {
	type once struct{ event, rule string }
	seen := map[once]bool{}
	for m := range v.coming {
		if m.Redacted || !m.others() && !m.inPerson() {
			continue // time to oneself is what it is kept for
		}
		for _, d := range v.Days {
			for _, k := range d.Kept {
				this := once{string(m.Event), string(k.Rule)}
				if k.From >= m.End || k.Until <= m.Start || seen[this] || strings.EqualFold(strings.TrimSpace(m.Title), k.Label) {
					continue
				}
				if x := m.exempt(k); x == nil || !x.Agreed {
					seen[this] = true
					found(v.broken(m, k, x), m)
				}
			}
		}
	}
}})

// exempt gives what was said about a meeting in protected time; nil for nothing.
func (m *Meeting) exempt(k Kept) *Exemption {
	for i := range m.Exempt {
		if m.Exempt[i].Rule == k.Rule {
			return &m.Exempt[i]
		}
	}
	return nil
}

func (v *View) broken(m *Meeting, k Kept, x *Exemption) Finding {
	label := "“" + clip(k.Label) + "”"
	f := Finding{Title: "In protected time", Severity: Medium, Key: fmt.Sprintf("%s %d-%d %s", k.Rule, k.From, k.Until, k.Override),
		Text:      fmt.Sprintf("%s, %s on %s, %s, lies in %s, which is protected %s.", capital(m.named()), v.times(m.Start, m.End), v.day(m.Start), v.whose(m.Start), label, v.times(k.From, k.Until)),
		Otherwise: v.Name + " loses time that was promised to be kept."}
	switch k.Override {
	case "principal":
		f.Severity = High
		f.Text += " Only " + v.Name + " may override it."
	case "anyone":
		f.Severity = Low
	default:
		f.Text += " It may be overridden with a reason."
	}
	if x != nil {
		f.Key += " " + x.Reason
		f.Text += fmt.Sprintf(" %s: “%s”. %s has still to agree.", x.By, clip(x.Reason), v.Name)
	}
	f.Fixes = []Fix{v.elsewhen(m)}
	if m.Start < k.From && m.End <= k.Until {
		f.Fixes = append(f.Fixes, v.shorten(m, m.End-k.From))
	}
	f.Fixes = append(f.Fixes, v.ask(m, "Ask whether it can be at another time", everybody, func(loc *time.Location) string {
		return v.Name + " keeps the time of " + m.named() + ", " + span(m.Start, m.End, loc) + ", for something else. Could we find another one?"
	}), m.open("start", "Choose another time for "+m.named()))
	return f
}
