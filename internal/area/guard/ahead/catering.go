package ahead

import "fmt"

// How far ahead caterers have to know.
const cateringAhead = 3 * 24 * hour

// Something is to be served and the caterers don't know yet. Of a series, the next occurrence speaks for all.
var _ = register(Kind{Name: "catering_untold", Title: "Catering not told", Find: func(v *View, found func(Finding, ...*Meeting)) {
	seen := map[string]bool{}
	for m := range v.coming {
		if m.Start > v.Now+cateringAhead || m.Redacted || m.Catering == "" || m.CateringTold || seen[string(m.Event)] {
			continue
		}
		seen[string(m.Event)] = true
		found(Finding{Title: "Catering not told", Severity: Medium, Key: m.Catering,
			Text:      fmt.Sprintf("The caterers have not been told of %s for %s on %s, %s, %s.", clip(m.Catering), m.named(), v.day(m.Start), v.times(m.Start, m.End), v.whose(m.Start)),
			Otherwise: "Nobody brings anything.",
			Fixes:     []Fix{m.open("needs", "Copy what to tell them, and mark it as told")}}, m)
	}
}})
