package wrong.alerts;

import org.springframework.scheduling.annotation.EnableAsync;

@EnableAsync
class Background {}
