package arrival

import (
	"context"
	"errors"
	"testing"

	"anteroom/internal/core/errs"
)

func TestTwoBringSomethingInAtOnceAndOthersAreToldToTryAgain(t *testing.T) {
	turns := newTurns()
	turns.within = 0
	first, err1 := turns.take(t.Context())
	second, err2 := turns.take(t.Context())
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	if _, err := turns.take(t.Context()); errs.Of(err).Code != "arrival.busy" || errs.KindOf(err) != errs.Busy {
		t.Errorf("a third: %v", err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := turns.take(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("who left: %v", err)
	}
	first()
	third, err := turns.take(t.Context())
	if err != nil {
		t.Fatalf("after the first: %v", err)
	}
	second()
	third()
	if len(turns.held) != 0 {
		t.Errorf("%d turns are held for ever", len(turns.held))
	}
}
