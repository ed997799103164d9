package waterline

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

type (
	waterlineIn struct {
		From      clock.Date `query:"from" maxLength:"10" doc:"A day of the first week; 12 weeks when absent"`
		Until     clock.Date `query:"until" maxLength:"10" doc:"A day of the last week; this week when absent"`
		Whose     string     `query:"whose" enum:"mine,all" default:"mine" doc:"all counts what others did in the same places too, and the hours that they shared"`
		Space     ref.Space  `query:"space" maxLength:"36" doc:"That of one principal alone, or your own"`
		Requester string     `query:"requester" maxLength:"400" doc:"The key of one requester alone"`
		Service   ref.ID     `query:"service" maxLength:"36" doc:"One service alone"`
	}
	waterlineOut struct{ Body Waterline }
	forecastIn   struct {
		PerMeeting int `query:"per_meeting" minimum:"0" maximum:"240" default:"10" doc:"Minutes of work that a booked meeting is counted with"`
	}
	forecastOut struct{ Body Forecast }
)

// kind is that of which whoever asks may read their own: it lives in their own space.
const kind ref.Kind = "effort"

// Ops are the operations.
func (s *Service) Ops() []op.Operation {
	read := access.On(kind, access.Read)
	return []op.Operation{
		op.New(op.Spec{Name: "waterline.show", Summary: "Show what was visible week by week, and the work below it", Method: http.MethodGet, Path: "/waterline", Action: read,
			Example: "from=2026-01-05&until=2026-03-29"},
			func(ctx context.Context, a access.Actor, in *waterlineIn) (*waterlineOut, error) {
				out, err := s.Show(ctx, a, Asked{From: in.From, Until: in.Until, All: in.Whose == "all", Space: in.Space, Requester: in.Requester, Service: in.Service})
				return &waterlineOut{Body: out}, err
			}),
		op.New(op.Spec{Name: "forecast.show", Summary: "Show how much work the coming 12 weeks bring", Method: http.MethodGet, Path: "/forecast", Action: read,
			Example: "per_meeting=10"},
			func(ctx context.Context, a access.Actor, in *forecastIn) (*forecastOut, error) {
				out, err := s.Forecast(ctx, a, in.PerMeeting)
				return &forecastOut{Body: out}, err
			}),
	}
}
