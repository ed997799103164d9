package poll

import (
	"strconv"

	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
)

// Listed declares how polls are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Poll]{
		Name: Name, Title: "Polls", One: "poll", Pick: fPick, Select: fSelect, Scan: scan, Head: kind.Head, Private: kind.Private,
		Label: func(p *Poll) string { return p.Title }, Sort: "deadline", Days: []string{"deadline"},
		Columns: []listed.Column[Poll]{
			{Name: "title", Title: "What for", Type: listed.Text, Cell: func(p *Poll) string { return p.Title }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Cell: func(p *Poll) string { return string(p.State) },
				Options: []listed.ListOption{{Value: string(Open), Title: "Open"}, {Value: string(Closed), Title: "To decide"}, {Value: string(Confirmed), Title: "Confirmed"}, {Value: string(Cancelled), Title: "Called off"}}},
			{Name: "deadline", Title: "Answers until", Type: listed.Instant, At: "t.deadline_us", By: "t.deadline_us", Falling: true,
				Cell: func(p *Poll) string { return listed.Micros(p.DeadlineUS) }, Key: func(p *Poll) record.Key { return record.Number(p.DeadlineUS) }},
			{Name: "minutes", Title: "Minutes", Type: listed.Number, At: "t.minutes", Cell: func(p *Poll) string { return strconv.Itoa(p.Minutes) }},
			{Name: "place", Title: "Place", Type: listed.Text, Cell: func(p *Poll) string { return p.Place }},
		},
	}
}
