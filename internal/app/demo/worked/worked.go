package worked

import (
	"context"
	"fmt"
	"math"
	"time"

	"anteroom/internal/area/effort"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/forecast"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Work is what it is made with: by one assistant, for one executive.
type Work struct {
	Request *request.Service
	Task    *task.Service
	Effort  *effort.Service
	Space   ref.Space // of the executive
	Zone    string
	As      func(ctx context.Context) (access.Actor, error)
	Clock   *clock.Fixed
	Moment  time.Time                 // now
	Date    func(days int) clock.Date // so many days from now
}

var offered = []request.ServiceFields{
	offers("Papers for a meeting", request.ServiceStep{Title: "Collect what is missing", Minutes: 40}, request.ServiceStep{Title: "Put it in order, with a page in front", Minutes: 50},
		request.ServiceStep{Title: "Print, bind and hand out", Minutes: 30}),
	offers("A visit to a site", request.ServiceStep{Title: "Agree the day with the site", Minutes: 20}, request.ServiceStep{Title: "Car, pass and safety shoes", Minutes: 30},
		request.ServiceStep{Title: "Who shows what, by the minute", Minutes: 45}, request.ServiceStep{Title: "Thank the site", Minutes: 10}),
}

func offers(title string, steps ...request.ServiceStep) request.ServiceFields {
	return request.ServiceFields{Title: op.Some(title), Steps: op.Some(steps)}
}

// asks are what was asked, so many hours before now; one each is for papers, a visit, or a thing done at once.
var asks = []struct {
	hours       int
	title, name string
	service     int // 0 for none
	wait        string
}{
	{1960, "Papers for the audit committee", "Maud Keller", 1, "Greta Halloran"}, {1900, "A visit to the Rotterdam terminal", "Ravi Menon", 2, "The terminal"},
	{1850, "The list of last year’s guests", "Nora Visser", 0, ""}, {1780, "Papers for the pension trustees", "Lord Ashby", 1, ""}, {1700, "A picture for the annual report", "Joon Park", 0, ""},
	{1640, "A visit to the training yard", "Lena Brandt", 2, ""}, {1590, "Papers for the strategy day", "Tom Adeyemi", 1, "Legal"}, {1530, "A reference for the charity", "Maud Keller", 0, ""},
	{1450, "Papers for the bank", "Wei Kiat Lim", 1, "Straits Bank"}, {1370, "A visit by the harbour school", "Clara Ruiz", 2, "The school"}, {1320, "Two seats at the gala", "Nora Visser", 0, ""},
	{1270, "Papers for the board", "Lord Ashby", 1, ""}, {1190, "A visit to the new cold store", "Ravi Menon", 2, "The contractor"}, {1110, "Papers for the investors", "Ines Duarte", 1, "Marcus’s office"},
	{1030, "The seating plan of the dinner", "Priya Nair", 0, ""}, {1010, "Papers for the works council", "Lena Brandt", 1, ""}, {930, "A visit with the mayor", "Clara Ruiz", 2, "The town hall"},
	{880, "Papers for the audit committee, again", "Maud Keller", 1, "Greta Halloran"},
}

// addresses are those under which they ask again later.
var addresses = map[string]string{
	"Maud Keller": "maud@charityboard.example", "Ravi Menon": "ravi@portworks.example", "Nora Visser": "nora.visser@portworks.example", "Lord Ashby": "ashby@charityboard.example", "Joon Park": "joon@portworks.example",
	"Lena Brandt": "lena.brandt@portworks.example", "Tom Adeyemi": "tom@harbourlab.example", "Wei Kiat Lim": "weikiat@straitsbank.example", "Clara Ruiz": "clara@harbourforum.example", "Ines Duarte": "ines.duarte@harbourlab.example",
	"Priya Nair": "priya.nair@harbourlab.example",
}

// Fill makes what was asked in the months before, with all that was done for it.
func (b Work) Fill(ctx context.Context) error {
	b.at(1970)
	a, err := b.As(ctx)
	if err != nil {
		return err
	}
	services := []ref.ID{""}
	for _, f := range offered {
		out, err := b.Request.CreateService(ctx, a, request.ServiceDraft{Space: b.Space, ServiceFields: f})
		if err != nil {
			return err
		}
		services = append(services, out.Service.ID)
	}
	for i, one := range asks {
		b.at(one.hours)
		if a, err = b.As(ctx); err != nil {
			return err
		}
		f := request.RequestFields{Title: op.Some(one.title), Name: op.Some(one.name), Email: op.Some(addresses[one.name])}
		if one.service > 0 {
			f.Service = op.Some(services[one.service])
		}
		made, err := b.Request.Create(ctx, a, request.RequestDraft{Space: b.Space, RequestFields: f})
		if err == nil {
			err = b.done(ctx, a, made.Request, one.wait, i)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", one.title, err)
		}
	}
	return nil
}

// at moves the clock to some hours before now.
func (b Work) at(hours int) {
	b.Clock.Move(b.Moment.Add(-time.Duration(hours) * time.Hour).Sub(b.Clock.Now()))
}

// done does what was asked, step by step, within a day and a half.
func (b Work) done(ctx context.Context, a access.Actor, r request.Request, wait string, n int) error {
	b.Clock.Move(40 * time.Minute)
	if r.Service == "" {
		_, err := b.Request.Decide(ctx, a, r.ID, request.Triage{Rev: r.Rev, To: request.Finish})
		if err != nil {
			return err
		}
		return b.spent(ctx, a, request.Name, r.ID, 10+n%3*5)
	}
	out, err := b.Request.Decide(ctx, a, r.ID, request.Triage{Rev: r.Rev, To: request.Accept})
	if err != nil {
		return err
	}
	steps, err := b.Task.Steps(ctx, a, r.ID)
	if err != nil {
		return err
	}
	for i, step := range steps {
		if i == 0 && wait != "" {
			c := task.Change{StepChange: task.StepChange{Wait: op.Some(task.Waiting{For: wait})}}
			if _, err := b.Task.Update(ctx, a, step.ID, 0, c); err != nil {
				return err
			}
			b.Clock.Move(26 * time.Hour)
		}
		if err := b.spent(ctx, a, task.Name, step.ID, max(5, step.Minutes+(n+i)%4*10-10)); err != nil {
			return err
		}
		b.Clock.Move(50 * time.Minute)
		if _, err := b.Task.Complete(ctx, a, step.ID, 0); err != nil {
			return err
		}
	}
	_, err = b.Request.Decide(ctx, a, r.ID, request.Triage{Rev: out.Request.Rev, To: request.Finish})
	return err
}

func (b Work) spent(ctx context.Context, a access.Actor, kind ref.Kind, id ref.ID, minutes int) error {
	d := effort.Draft{About: effort.EffortOn{Kind: kind, ID: id}}
	d.Day, d.Minutes, d.Shared = op.Some(clock.DateOf(b.Clock.Now())), op.Some(minutes), op.Some(true)
	_, err := b.Effort.Create(ctx, a, d)
	return err
}

// weeks is how far back what weeks took is known.
const weeks = 104

// Weeks notes what each week of two years took beside, and plans the board pack: fuller towards summer and winter, and at the ends of months and quarters.
func (b Work) Weeks(ctx context.Context) error {
	a, err := b.As(ctx)
	if err != nil {
		return err
	}
	made, err := b.Task.Create(ctx, a, task.Draft{Space: b.Space, Change: task.Change{Title: op.Some("Diary, post and calls"), Zone: op.Some(b.Zone),
		Due: op.Some(b.Date(3)), Rule: op.Some("FREQ=WEEKLY"), StepChange: task.StepChange{Minutes: op.Some(8 * 60)}}})
	if err != nil {
		return err
	}
	for i, title := range []string{"Board pack: chase the contributors", "Board pack: put it together", "Board pack: proofread and send"} {
		c := task.Change{Title: op.Some(title), Zone: op.Some(b.Zone), Due: op.Some(b.Date(17 + i)), StepChange: task.StepChange{Minutes: op.Some(240)}}
		if _, err := b.Task.Create(ctx, a, task.Draft{Space: b.Space, Change: c}); err != nil {
			return err
		}
	}
	for back := weeks; back > 0; back-- {
		day := b.Date(-7 * back)
		d := effort.Draft{About: effort.EffortOn{Kind: task.Name, ID: made.Task.ID}}
		d.Day, d.Minutes = op.Some(day), op.Some(took(day, back))
		if _, err := b.Effort.Create(ctx, a, d); err != nil {
			return err
		}
	}
	return nil
}

// took is how many minutes a week took; those lately have other work noted beside.
func took(day clock.Date, back int) int {
	monday := day.AddDays(-(int(day.Weekday()) + 6) % 7)
	hours := 11 + 2.2*math.Sin(4*math.Pi*float64(day.In(time.UTC).YearDay())/365) + float64(back*back*7%11-5)*0.3
	month, quarter, turn := forecast.Ends(monday)
	if month {
		hours += 1.5
	}
	if quarter {
		hours += 3
	}
	if turn {
		hours -= 6
	}
	if back > 12 {
		hours += 5
	}
	return int(hours * 60)
}
