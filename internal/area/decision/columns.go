package decision

import (
	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
)

// Listed declares how decisions are listed.
func (s *Service) Listed() listed.Lister {
	title := func(d *Decision, key string) string {
		if o := d.option(key); o != nil {
			return o.Title
		}
		return ""
	}
	return &listed.Kind[Decision]{
		Name: Name, Title: "Decisions", One: "decision", Pick: fPick, Select: fSelect, Scan: scan, Head: kind.Head, Private: kind.Private,
		Label: func(d *Decision) string { return d.Question }, Sort: "by", Days: []string{"by"},
		Columns: []listed.Column[Decision]{
			{Name: "question", Title: "Question", Type: listed.Text, Cell: func(d *Decision) string { return d.Question }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Cell: func(d *Decision) string { return string(d.State) },
				Options: []listed.ListOption{{Value: string(Open), Title: "Open"}, {Value: string(Answered), Title: "Answered"}, {Value: string(Lapsed), Title: "Lapsed"}, {Value: string(Withdrawn), Title: "Withdrawn"}}},
			{Name: "by", Title: "Decide by", Type: listed.Instant, At: "t.by_us", By: "t.by_us",
				Cell: func(d *Decision) string { return listed.Micros(d.ByUS) }, Key: func(d *Decision) record.Key { return record.Number(d.ByUS) }},
			{Name: "recommend", Title: "Recommended", Type: listed.Text, Cell: func(d *Decision) string { return title(d, d.Recommend) }},
			{Name: "otherwise", Title: "Otherwise", Type: listed.Text, Cell: func(d *Decision) string { return title(d, d.Otherwise) }},
			{Name: "answer", Title: "Answer", Type: listed.Text, Cell: func(d *Decision) string {
				if d.Answer == nil {
					return ""
				}
				return title(d, d.Answer.Option)
			}},
			{Name: "asked_by", Title: "Asked by", Type: listed.Member, At: "t.asked_by", Hidden: true, Cell: func(d *Decision) string { return string(d.AskedBy) }},
			{Name: "private", Title: "Private", Type: listed.Flag, Hidden: true, Cell: func(d *Decision) string {
				if d.Private {
					return "true"
				}
				return ""
			}},
		},
	}
}
