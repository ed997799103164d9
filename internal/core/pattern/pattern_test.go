package pattern

import "testing"

func TestOfCompilesOnce(t *testing.T) {
	p := Of(`^a+$`)
	if !p().MatchString("aaa") || p() != p() {
		t.Error("the expression should be compiled once")
	}
}
