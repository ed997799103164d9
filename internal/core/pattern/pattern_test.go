package pattern

import "testing"

func TestOfCompilesOnce(t *testing.T) {
	p := Of(`^a+$`)
	again := p()
	if !p().MatchString("aaa") || p() != again {
		t.Error("the expression should be compiled once")
	}
}
