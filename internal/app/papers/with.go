package papers

import (
	"context"
	"strconv"

	"anteroom/internal/area/decision"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// most is how much stands on the paper of five minutes: more is not a talk, but a list.
const most = 200

// With is what there is to be decided, said and known with somebody, to take along: each question with what is
// recommended, what happens otherwise, and boxes for the answers. Errors: principal.not_found.
func (p Papers) With(ctx context.Context, a access.Actor, id ref.ID) (paper.Sheet, error) {
	in, err := p.reader(ctx, a)
	if err != nil {
		return paper.Sheet{}, err
	}
	space := ref.Space(id)
	name := in.called[id]
	if name == "" || !access.Scope(a, access.On(decision.Name, access.Read)).Content(space) {
		return paper.Sheet{}, errs.Missing("principal")
	}
	asked, _, err := p.Decisions.List(ctx, a, decision.Filter{State: string(decision.Open), Space: space, Page: record.Page{Limit: most}})
	if err != nil {
		return paper.Sheet{}, err
	}
	points, _, err := p.Decisions.Points(ctx, a, decision.PointFilter{Space: space, Page: record.Page{Limit: most}})
	if err != nil {
		return paper.Sheet{}, err
	}
	s := paper.Sheet{Title: "With " + name, Under: in.days(in.today)}
	s.Parts = append(s.Parts, titled("To be decided"), in.toDecide(asked))
	for _, sort := range []struct{ sort, title string }{{"say", "To say"}, {"know", "For information"}} {
		var items []paper.Item
		for _, one := range points {
			if one.Sort == sort.sort {
				items = append(items, in.point(one))
			}
		}
		s.Parts = append(s.Parts, titled(sort.title), ticked(items))
	}
	return s, nil
}

func titled(words string) paper.Heading {
	return paper.Heading{Level: 2, Runs: paper.Words(words)}
}

func nothing() paper.Part { return paper.Text{Runs: paper.Words("Nothing.")} }

func ticked(items []paper.Item) paper.Part {
	if len(items) == 0 {
		return nothing()
	}
	return paper.List{Items: items}
}

func (in *reader) point(p decision.Point) paper.Item {
	words := p.Text
	if p.Until != "" {
		words += " (by " + in.days(p.Until) + ")"
	}
	return paper.Item{Check: paper.Unchecked, Parts: []paper.Part{paper.Text{Runs: paper.Words(words)}}}
}

// toDecide draws the questions in the order of their dates, with a box for each answer.
func (in *reader) toDecide(asked []decision.Decision) paper.Part {
	if len(asked) == 0 {
		return nothing()
	}
	t := paper.Table{Columns: []paper.Column{{Name: "", Wide: 0.05}, {Name: "Question", Wide: 0.5}, {Name: "By", Wide: 0.17}, {Name: "Answer", Wide: 0.28}}}
	for i, d := range asked {
		question := []paper.Line{{Runs: []paper.Run{{Text: d.Question, Bold: true}}}}
		for _, words := range []string{d.Why, in.recommended(d), in.otherwise(d)} {
			if words != "" {
				question = append(question, paper.Line{Runs: paper.Words(words)})
			}
		}
		var answers []paper.Line
		for _, o := range d.Options {
			answers = append(answers, paper.Line{Runs: paper.Words("[  ] " + o.Title)})
		}
		t.Rows = append(t.Rows, paper.Row{Cells: []paper.Cell{paper.Say(strconv.Itoa(i + 1)), {Lines: question}, paper.Say(in.moment(d.ByUS)), {Lines: answers}}})
	}
	return t
}

func (in *reader) recommended(d decision.Decision) string {
	words := titleOf(d, d.Recommend)
	if words == "" {
		return ""
	}
	if d.Because != "" {
		words += " (" + d.Because + ")"
	}
	return "Recommended: " + words
}

func (in *reader) otherwise(d decision.Decision) string {
	if words := titleOf(d, d.Otherwise); words != "" {
		return "Without an answer: " + words
	}
	return ""
}

func titleOf(d decision.Decision, key string) string {
	for _, o := range d.Options {
		if o.Key == key {
			return o.Title
		}
	}
	return ""
}

// moment is an instant on the reader's clocks.
func (in *reader) moment(at clock.Micros) string {
	return in.date(at) + ", " + at.Time().In(in.zone.Location()).Format("15:04")
}
