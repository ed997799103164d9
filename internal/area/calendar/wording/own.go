package wording

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// SingleDates says what single dates of a series have otherwise than the series, a line for each.
func SingleDates(e store.Event) string {
	lines := make([]string, 0, len(e.Own))
	for _, w := range e.Own {
		key, err := object.Key(w.At)
		if err != nil {
			continue
		}
		lines = append(lines, dateOf(key, e.Zone).Format("Mon 2 Jan 2006")+": "+strings.Join(ownWords(&w), "; "))
	}
	return strings.Join(lines, "\n")
}

func dateOf(key clock.Micros, name string) time.Time {
	if z, err := zone.Load(name); err == nil && name != "" {
		return z.ToWall(key).Time()
	}
	return zone.Wall(key).Time()
}

func ownWords(w *object.Own) (parts []string) {
	if w.Resources != nil {
		rooms := make([]string, 0, len(*w.Resources))
		for _, u := range *w.Resources {
			rooms = append(rooms, "{"+string(u.Resource)+"}") // whoever shows it knows the names
		}
		parts = append(parts, or(strings.Join(rooms, ", "), "no room"))
	}
	if w.Catering != nil {
		parts = append(parts, or(w.Catering.Words(), "no catering"))
	}
	if w.Visitors != nil {
		parts = append(parts, "visitors: "+or(strings.Join(strings.Fields(*w.Visitors), " "), "none"))
	}
	if w.Blocks != nil {
		blocks := make([]string, 0, len(*w.Blocks))
		for _, b := range *w.Blocks {
			blocks = append(blocks, fmt.Sprintf("%s %d min", strings.ReplaceAll(b.Kind, "_", " "), b.Minutes))
		}
		parts = append(parts, or(strings.Join(blocks, ", "), "no time around it"))
	}
	return parts
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
