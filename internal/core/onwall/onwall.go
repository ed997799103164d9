package onwall

import (
	"strings"
	"time"

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

// Words says a minute, or a date, on the wall of a zone as people do: "Wed 2 Dec 2026 14:00 New York". What is
// neither is given back as it stands.
func Words(wall, zoneName string) string {
	place := strings.ReplaceAll(zoneName[strings.LastIndexByte(zoneName, '/')+1:], "_", " ")
	for layout, words := range map[string]string{Layout: "Mon 2 Jan 2006 15:04", "2006-01-02": "Mon 2 Jan 2006"} {
		if t, err := time.Parse(layout, wall); err == nil {
			return strings.TrimSpace(t.Format(words) + " " + place)
		}
	}
	return wall
}
