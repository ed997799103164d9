package onwall

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Layout is how it is written, for package time.
const Layout = "2006-01-02T15:04"

// Read gives the instant at which the wall of a zone shows a text, and whether the
// clocks skip or repeat it there. It is not ok when the text is no such minute.
func Read(text string, z *zone.Zone) (at clock.Micros, kind zone.Kind, ok bool) {
	st, strict, ok := zone.ParseStamp(text)
	if !ok || st.UTC || st.Date || len(text) < len(Layout) || !strict && text[10] != 'T' {
		return 0, 0, false
	}
	at, kind = z.ToInstant(st.Wall - st.Wall%zone.Minute)
	return at, kind, true
}

// Text writes a wall down, to the minute.
func Text(w zone.Wall) string { return w.Time().Format(Layout) }

// At writes down what the wall of a zone shows at an instant.
func At(t clock.Micros, z *zone.Zone) string { return Text(z.ToWall(t)) }
