package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// slow is a connection that notes the deadline it has, and the body that comes on it.
type slow struct {
	*httptest.ResponseRecorder
	until time.Time
	io.Reader
	bounded bool
}

func (s *slow) SetReadDeadline(t time.Time) error {
	s.until = t
	return nil
}

func (s *slow) Read(p []byte) (int, error) {
	s.bounded = time.Until(s.until) > 0 && time.Until(s.until) <= formWithin
	return s.Reader.Read(p)
}

func TestAFormHasToArrive(t *testing.T) {
	s := &site{otherSites: http.NewCrossOriginProtection()}
	c := &slow{ResponseRecorder: httptest.NewRecorder(), Reader: strings.NewReader("email=olive@example.com")}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/sign-in", c)
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	s.form(func(_ http.ResponseWriter, r *http.Request) {
		if r.PostForm.Get("email") != "olive@example.com" || !c.until.IsZero() {
			t.Errorf("read %v, and the connection ends %v", r.PostForm, c.until)
		}
	})(c, r)
	if !c.bounded {
		t.Error("the form may take for ever")
	}
}
