package wording

import (
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/area/booking"
	"anteroom/internal/core/record"
	"anteroom/internal/core/when"
)

// Describe tells in words what a change of a booking did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{
		{Name: "state"}, {Name: "name"}, {Name: "email"},
		{Name: "start_us", Text: func(rec map[string]jsontext.Value) string {
			var b booking.Booking
			for name, to := range map[string]any{"start_us": &b.StartUS, "end_us": &b.EndUS, "zone": &b.Zone} {
				if len(rec[name]) > 0 && json.Unmarshal(rec[name], to) != nil {
					return ""
				}
			}
			if b.StartUS == 0 {
				return ""
			}
			loc, err := time.LoadLocation(b.Zone)
			if err != nil {
				loc = time.UTC
			}
			return when.Clocks{First: loc}.Span(b.StartUS, b.EndUS) + " " + when.City(loc)
		}},
		{Name: "room"}, {Name: "reason"}, {Name: "message"},
	})
}

// DescribePage tells in words what a change of a page did.
func DescribePage(before, after []byte) []record.Field {
	names := []string{"title", "state", "about", "thanks", "place", "link", "pick", "zone", "minutes", "grid", "notice", "horizon", "before", "after", "per_day", "per_week", "moves", "confirm", "confirm_within", "rooms"}
	fields := make([]record.Shown, 0, len(names)+1)
	for _, n := range names {
		fields = append(fields, record.Shown{Name: n})
	}
	fields = append(fields, record.Shown{Name: "questions", Text: func(rec map[string]jsontext.Value) string {
		var list []struct {
			Text string `json:"text"`
		}
		_ = json.Unmarshal(rec["questions"], &list) // the journal's own JSON
		texts := make([]string, len(list))
		for i, q := range list {
			texts[i] = q.Text
		}
		return strings.Join(texts, " · ")
	}})
	return record.Diff(before, after, fields)
}

// DescribeLink tells in words what a change of a link did.
func DescribeLink(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "label"}})
}
