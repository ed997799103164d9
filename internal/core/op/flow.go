package op

import (
	"io"
	"net/http"
	"time"

	"anteroom/internal/core/clock"
)

// FlowWithin is how long the next bytes of a large body may take to arrive.
const FlowWithin = time.Minute

// Flowing reads the body of a raw operation, of any size, that keeps arriving: one that stops gives its turn up.
func Flowing(w http.ResponseWriter, r *http.Request) io.Reader {
	return &flowing{r.Body, http.NewResponseController(w)}
}

type flowing struct {
	body io.Reader
	on   *http.ResponseController
}

func (f *flowing) Read(p []byte) (int, error) {
	_ = f.on.SetReadDeadline(clock.System{}.Now().Add(FlowWithin)) // the network knows only real time
	defer func() { _ = f.on.SetReadDeadline(time.Time{}) }()
	return f.body.Read(p)
}
