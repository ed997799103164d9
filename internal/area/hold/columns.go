package hold

import (
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Listed declares how hold sets are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Set]{
		Name: Name, Title: "Holds", One: "hold", Pick: fPick, Select: fSelect, Scan: scan, Head: kind.Head, Private: kind.Private, Where: firstSeen,
		Shown: func(a access.Actor, s Set) Set { return s.seenBy(a) },
		Label: func(s *Set) string { return s.Title }, Sort: "confirm", Days: []string{"confirm"},
		Columns: []listed.Column[Set]{
			{Name: "title", Title: "What for", Type: listed.Text, Cell: func(s *Set) string { return s.Title }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Cell: func(s *Set) string { return string(s.State) },
				Options: []listed.ListOption{{Value: string(Open), Title: "Held"}, {Value: string(Confirmed), Title: "Confirmed"}, {Value: string(Released), Title: "Released"}, {Value: string(Expired), Title: "Expired"}}},
			{Name: "confirm", Title: "Decide by", Type: listed.Instant, At: "t.confirm_us", By: "t.confirm_us", Falling: true,
				Cell: func(s *Set) string { return listed.Micros(s.ConfirmUS) }, Key: func(s *Set) record.Key { return record.Number(s.ConfirmUS) }},
			{Name: "minutes", Title: "Minutes", Type: listed.Number, Cell: func(s *Set) string { return strconv.Itoa(s.Minutes) }},
			{Name: "options", Title: "Options", Type: listed.Number, Cell: func(s *Set) string { return strconv.Itoa(len(s.Options)) }},
			{Name: "place", Title: "Place", Type: listed.Text, Cell: func(s *Set) string { return s.Place }},
		},
	}
}

// firstSeen lists a set once: at the first of its spaces that the reader sees it in.
func firstSeen(b *db.Builder, v access.View) {
	var private []ref.Space
	for _, space := range v.Spaces() {
		if v.Private(space) {
			private = append(private, space)
		}
	}
	db.In(db.In(b.Add(fEarlier), "", "p.space", v.Spaces()), fOrOpen, "p.space", private).Add(fClose)
}
