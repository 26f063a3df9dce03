package wrong.reading;

import org.springframework.stereotype.Controller;

@Controller
class StrayController {}
