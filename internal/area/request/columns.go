package request

import (
	"context"
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// forever stands in a column of instants where there is none.
var forever = strconv.FormatInt(int64(clock.Forever), 10)

// Listed declares how requests are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Request]{
		Name: Name, Title: "Requests", One: "request", Pick: fPick, Select: fSelect, Scan: scan, Head: kind.Head, Private: kind.Private,
		Tags: func(r *Request) []ref.ID { return r.Tags }, Own: func(r *Request) own.Values { return r.Fields },
		Label: func(r *Request) string { return r.Title }, Sort: "due", Days: []string{"due", "created", "until"}, Change: s.set,
		Columns: []listed.Column[Request]{
			{Name: "title", Title: "What", Type: listed.Text, Cell: func(r *Request) string { return r.Title }, By: "t.title_key",
				Key: func(r *Request) record.Key { return record.Text(textkey.Sort(r.Title)) }},
			{Name: "name", Title: "Who asks", Type: listed.Text, Cell: func(r *Request) string { return r.Name }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Cell: func(r *Request) string { return string(r.State) }, Options: []listed.ListOption{
				{Value: string(Fresh), Title: "New"}, {Value: string(Asked), Title: "To decide"}, {Value: string(Later), Title: "Later"}, {Value: string(Accepted), Title: "Accepted"},
				{Value: string(Delegated), Title: "Delegated"}, {Value: string(Written), Title: "To be written"}, {Value: string(Done), Title: "Done"}, {Value: string(Declined), Title: "Declined"}}},
			instant("due", "Wanted by", "t.due_us", func(r *Request) clock.Micros { return r.DueUS }, false),
			instant("promised", "Answer promised by", "t.promised_us", func(r *Request) clock.Micros { return r.PromisedUS }, false),
			{Name: "assignee", Title: "Who does it", Type: listed.Member, At: "t.assignee", Cell: func(r *Request) string { return string(r.Assignee) }},
			{Name: "email", Title: "Email", Type: listed.Text, Hidden: true, Cell: func(r *Request) string { return r.Email }},
			{Name: "why", Title: "Why", Type: listed.Text, Hidden: true, Cell: func(r *Request) string { return cut(r.Why, 300) }},
			{Name: "outcome", Title: "Outcome", Type: listed.Text, Hidden: true, Cell: func(r *Request) string { return cut(r.Outcome, 300) }},
			{Name: "source", Title: "Came by", Type: listed.Choice, At: "t.source", Hidden: true, Cell: func(r *Request) string { return r.Source }, Options: []listed.ListOption{
				{Value: Typed, Title: "Written down"}, {Value: Quick, Title: "Quick line"}, {Value: ByMail, Title: "Mail"}, {Value: ByForm, Title: "Form"}, {Value: ByAPI, Title: "API"}}},
			{Name: "until", Title: "Put off until", Type: listed.Date, At: "t.until", Nothing: string(never), By: "t.until", NoIndex: true, Hidden: true,
				Cell: func(r *Request) string { return string(r.Until) }, Key: func(r *Request) record.Key { return record.Text(string(orNever(r.Until))) }},
			{Name: "private", Title: "Private", Type: listed.Flag, At: "t.private", Hidden: true, Writes: true, Cell: func(r *Request) string { return listed.Yes(r.Private) }},
		},
	}
}

func instant(name, title string, at db.Fragment, of func(*Request) clock.Micros, hidden bool) listed.Column[Request] {
	return listed.Column[Request]{Name: name, Title: title, Type: listed.Instant, At: at, By: at, Nothing: forever, Hidden: hidden,
		Cell: func(r *Request) string { return listed.Micros(of(r)) }, Key: func(r *Request) record.Key { return record.Number(orForever(of(r))) }}
}

func orNever(d clock.Date) clock.Date {
	if d == "" {
		return never
	}
	return d
}

// set puts a value into a column.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	var f RequestFields
	if column == "private" {
		f.Private = op.Some(value == "true")
	}
	out, err := s.Update(ctx, a, id, rev, f)
	return out.Act, err
}
