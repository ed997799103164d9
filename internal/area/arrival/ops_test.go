package arrival

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

// slow is a line to somebody who stops reading after so many lines.
type slow struct {
	*httptest.ResponseRecorder
	reads     int
	tried     int
	bounded   int // writes that had a deadline
	deadlines []time.Time
}

func (s *slow) SetWriteDeadline(at time.Time) error {
	s.deadlines = append(s.deadlines, at)
	return nil
}

func (s *slow) Write(b []byte) (int, error) {
	s.tried++
	if n := len(s.deadlines); n > 0 && !s.deadlines[n-1].IsZero() {
		s.bounded++
	}
	if s.tried > s.reads {
		return 0, os.ErrDeadlineExceeded
	}
	return s.ResponseRecorder.Write(b)
}

func TestWhoDoesNotReadHoldsNothingUp(t *testing.T) {
	to := &slow{ResponseRecorder: httptest.NewRecorder(), reads: 2}
	out := &answer{w: to, on: http.NewResponseController(to)}
	for i := range 10 {
		out.far(i+1, 10)
	}
	if to.tried != 3 || to.bounded != 3 || strings.Count(to.Body.String(), "\n") != 2 {
		t.Errorf("%d lines tried, %d of them with a deadline, wrote %q", to.tried, to.bounded, to.Body)
	}
	if !to.deadlines[len(to.deadlines)-1].IsZero() {
		t.Error("the deadline stays for the next request")
	}
	if err := out.line(step{Arrival: &Shown{}}, lastWithin); !errors.Is(err, context.Canceled) || to.tried != 3 {
		t.Errorf("the last line: %v, %d tried", err, to.tried)
	}
}

// plain can't bound how long a line takes, nor send it at once.
type plain struct{ http.ResponseWriter }

func TestALineIsWrittenWithoutDeadlinesToo(t *testing.T) {
	to := httptest.NewRecorder()
	out := &answer{w: plain{to}, on: http.NewResponseController(plain{to})}
	out.far(1, 2)
	if err := out.line(step{Arrival: &Shown{}}, lastWithin); err != nil || strings.Count(to.Body.String(), "\n") != 2 {
		t.Errorf("%v, wrote %q", err, to.Body)
	}
}
