module anteroom/bench/recur

go 1.26.8

require (
	anteroom v0.0.0
	github.com/teambition/rrule-go v1.8.2
)

replace anteroom => ../../
