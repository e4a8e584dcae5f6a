"""Given names and family names of the world. Tables only: what each is for is said beside it."""

from relations.extraction.language.tokens import words

# --- Given names: the next capitalised word is a family name -------------------------------------
# Left out: those that are as often a word, a town or a country (Will, Mark, Chad, Jordan, Florence).

FEMININE_NAMES = words(
    """
    agnes aisha akie alexandra alice alicia alina alyona amanda amelia amina aminata amira ana anastasia
    andrea angela angelica angelina anita ann anna anna-maria annalena anne anne-marie anneliese annette
    annie antoinette antonia asma aurora ayesha barbara beata beatrice beatriz benazir bettina bidya bridget
    brigitte camilla carla carmen carol carole caroline catalina catherine cecilia celia chandrika chantal
    charlotte chiara christiane christine chrystia chunying clara claudia claudine colette condoleezza cora
    corazon cornelia cristina cynthia dalia dana daniela daphne deborah debra denise diana diane dilma
    dolores dominique dora doris dorothy ebba edith eileen elaine eleanor elena elisa elizabeth ellen elsa
    emilia emily emma erika estelle esther ethel eugenia eva evelyn ewa fatima fatou federica fiona florence
    frances francesca francoise frederica gabriela galina genevieve georgina geraldine gerda geun-hye
    geunhye gina giorgia gisele gloria golda grete gudrun hafsa hanan hanna hanna-maria hannah harriet
    heather hedy heidi helen helena helene helle henrietta hillary hina hiroko hortense hye-kyung ilse
    imelda indira ines ingrid irena irene irina isabel isabella isabelle ivana ivanka jacinda jacqueline
    jane janet janice jean-marie jeanne jen jennifer jessica jill joan joanna jocelyn joyce juana judith
    judy julia juliana julie juliet juliette jung-sook justine kaja kamala kamla kang-wha karen karin karina
    karoline katalin kate katherine kathleen kathryn katja katrin keon-hee khadija khaleda kirsten
    kristalina kristina kyoko kyung-wha kyungwha laimdota lara larisa laura lea leila leni leonor leticia
    lidia lilian linda lisa liz ljubov lois lorena louisa louise lucia lucy ludmila luisa lydia lynn
    madeleine magda magdalena maia maja makiko mara marcela margaret margareta margarita margot margrethe
    maria mariam mariana marianne marie marie-claude marie-louise marina marise marisol marta martha martine
    mary maryam mathilde maud megawati mei-ling melania melanie mercedes mette mia michaela michele
    micheline michelle mihaela milena mireya mizuho mona monica monika morgan muriel myeong-sook myriam
    myung-sook nabila nadia nadine najla nancy naoko natalia natalie natasha nathalie nicola nicole nina
    ning nirmala nirupama noor nora norma odile oksana olena olga olivia paetongtarn pamela patricia pauline
    penny petra philippa phoebe pilar portia priti rachel raisa rania rebecca regina renata renee renho
    retno rita roberta rosa rosalynn rosemary roxana ruth sabine sahle-work salome samantha samia sanae
    sandra sandrine sanna sarah segolene seiko seong-sook sharon sherry shirin silvia simone simonetta
    sirimavo sirivannavari sofia son-hui sonhui sonia sonja sophie stella stephanie susan susana susanne
    sushma suu suzanne svetlana sylvia sylvie tamara tania tansu tatiana tatyana teresa thelma theresa tina
    tomomi ursula valentina valerie vanessa vera veronica victoria vigdis viktoria violeta virginia vjosa
    wallis wendy wilma winnie xiomara yang-sook yingluck yiwei yo-jong yojong yoko yoon-ok yoriko you-jung
    yu-jung yujung yuko yulia yuliya yvette yvonne zainab zeynep zoe zuzana
    """
)
MASCULINE_NAMES = words(
    """
    aaron abbas abd abdel abdelaziz abdelfattah abdelmadjid abdou abdoulaye abdul abdulaziz abdulhamid
    abdulla abdullah abdulsalam abel abhisit abiy abraham adam adel adolf adolfo adrian agha agus ahmad
    ahmed aizaz ajit akbar akihiko akira alain alan alassane alatas albert alberto aldo aleksandar
    aleksander aleksandr aleksei alex alexander alexandre alexei alexis alfonso alfred alfredo ali alistair
    allan allen alois alojz alpha alvaro amado amin amir amit anand anatoly andreas andrei andreja andres
    andrew andrey andrius andrzej andy angelino angus anibal antal anthony anton antonio antonis antony
    anwar arif aristide arkady arnold arnoldo arseniy arthur arturo arun arvind asad ashok ashraf asif atal
    ataollah augustin augusto avigdor azali aziz babrak badawi bambang basdeo bashar bela ben benigno benito
    benjamin benny bernard bernardo bernd bernhard bert bertie bettino bienvenido bilal bilawal bill billy
    bjarni bob boediono bohuslav bola boris borut boutros boyko bradley brent brian bruce bruno bulent
    burhanuddin caleb calvin carl carlo carlos casimir caspar cedric celso cesar charles chavalit chester
    chris christoph christophe christopher chuan claude claudio clement clive colin connor conor constantine
    constantinos corneliu costas craig curt cyril dan daniel danny daoud dariusz dave david davit deepak
    delfin denis dennis denzil derek desmond dick didier diego dieter dimitri dimitris dinesh dino dmitri
    dmitry dmytro dominic donald donato doug douglas duncan dustin dwight ed eddie edgar edgars edmund
    eduard eduardo edward edwin egon ehud eli elias elio elmar emanuele emil emile emilio emmanuel emmerson
    enda enrico enrique eric erich erik ernest ernesto ernst ersin esko eugene evan evaristo evgeny evo ezer
    ezra fahd faisal farooq fazal federico felipe felix ferdinand ferenc fernando fidel filip florian
    francis francisco francois frank-walter franz fred freddie frederick frederik fredrik friedrich fumihito
    gabriel gamal ganjar gareth gaston gavin gennady geoff geoffrey george georges georgi georgios gerald
    gerard gerhard gerry ghulam giancarlo gianfranco gilbert gilles giorgio giovanni girma giulio giuseppe
    gonzalo goodluck gopal goran gordan gordon gotabaya graham greg gregory guido guillermo gunnar gunter
    gunther gus gustav gustavo habib hafez haile hailemariam hakainde hakan halldor hamad hamdi hamid hank
    hannes hans hans-dietrich harald hardeep harish harold harry harsh hasan hassan hector heiko heinrich
    heinz helmut hendrik henri henrik henrique henry herbert hermann hernan heydar hicham hideo hipolito
    hiroshi hishammuddin hissene homer horacio horst hosni houari howard hubert hugh hugo humberto hun
    hussein ian ibrahim ichiro idi idriss ignacio igor ilham ilia ilir imran imre inder iqbal isaac isaias
    ishaq ismail istvan ivan ivica ivo jaafar jacek jack jacob jacques jagdish jaime jair jakaya jake jakob
    jalal jalil jamal james jan janez janos janusz jaroslaw jason jaswant javad javier jean jean-baptiste
    jean-bertrand jean-claude jean-jacques jean-luc jean-marc jean-michel jean-pierre jean-yves jeff
    jefferson jeffrey jens jeremy jerome jerry jerzy jigme jim jimi jimmy jiro joachim joao joaquin joe joel
    joerg joey johan johann johannes john johnny joko jomo jon jonas jonathan joop jorge jose josef josep
    joseph joshua josiah josip josue juan juan-carlos juha jules julian julio julius junius jurgen juscelino
    justin justinas jusuf kaarlo kamal karel karim karl karl-theodor karlo kaspar kassim kassym-jomart kay
    kazuo keith kemal ken kenji kenneth kevin khaled khalid khalifa khurshid kiril kirill kiro kjell klaus
    klemens knut kofi koji konrad konstantin konstantinos kriangsak krishna krzysztof kumba kurt kwame
    kyriakos lal lalit lamar lamberto lansana larry lars laszlo laurence laurent laurent-desire lawrence
    lech leo leon leonard leonel leonid leopold leslie lester levon levy liam liaquat lionel lloyd lorenzo
    lou louis luc luca lucio ludwig luigi luis luiz lukas luther lyndon maarten macky magnus mahathir
    mahinda mahmoud mahmud maithripala makoto malcolm maleeha malik manasseh manfred manmohan manuel marc
    marcel marcelo marcin marco marcos marcus marek mariano marin mario marios markus martin martti marty
    masao mateusz mathieu matt matteo matthew matti mauno maurice mauricio mauro max maxim maxime maximilian
    mehdi mehmet meles menachem mengistu mevlut michael michail michal michel miguel mihai mike mikhail
    mikheil mikko mikulas milan milo milos milton minoru miroslav mitch mitt mobutu modibo mohamed mohammad
    mohammed mohamud mohan moises moncef morarji moshe mostafa muammar muhammad muhammadu muqrin murat
    murray mustafa mwai naftali naguib najib narendra naresh nasser nathan natwar nawaz neil nelson neville
    newt nguyen nicholas nick nicolae nicolas nigel nikita nikol nikola nikolai nikolaus nikos nirmal nitin
    nnamdi noboru norbert norman norodom nursultan octavio olaf olafur oleg oleksandr oleksii oliver olivier
    olof olusegun omar osamu oscar oskar osman oswaldo otto owen pablo palle paolo pascal patrice patricio
    patrick paul paul-henri paulo pavel pavlo pawel pedro percival pervez pete peter petr petro petros
    petteri pham phil philip philippe phung pierre pieter pietro pik prabowo pradeep prakash pranab pratap
    prayut prem qaboos qazi quentin raanan rafael rafic rafik rafiq rahul raj rajesh rajiv rajnath rakesh
    ralph ramesh ramon ramzan ranjan rashid raul ravi ray raymond recep rene reuven reza riaz ricardo
    richard rigoberto rishi rob robert roberto robin rodolfo rodrigo roger roland rolf romano ron ronald
    ronen ronnie roy ruben rudolf rudolph ruhakana ruhollah rui rupert ruslan rustam saad saddam sadegh
    sadiq saeed saifuddin salah salam salman salva sam sami samuel sandor sani sanjay sardar sargis sartaj
    sassou satish satoshi saud scott sean sebastian sepp serge sergei sergey sergio serzh seyni shafqat
    shaharyar shahbaz shahid shamshad shaukat shehbaz shigeru shivshankar shlomo shyam sidney siegfried
    silvio simeon simon sinan somchai spiro srettha stanislav stanislaw stanley stefan stefano steingrimur
    stephane stephen steve steven stipe stuart subrahmanyam suleyman sumner sunil surakiart surayud suresh
    surin susilo svante swaran syafruddin syed taavi taha taher tahir takashi takeo tarek tariq tasnim
    tassos taur ted tengku teodoro terence terje terry tetsuo thabo thaksin thein theo theodor theodore
    theodoros thierry thomas thorbjorn tibor tim timo timothy tito tobias todor tom tomas tomasz tomislav
    tommy tony toomas toshio traian tran trevor trygve tzipi udo uhuru umar umaru urho vaclav valdas valdis
    valentin valery valter vasil vasile venkaiah venkatraman viacheslav vicente victor vijay vikas vikram
    viktor vinay vincent vincente viorica vitaly vittorio vivek vivian vlad vladimir vojislav volodymyr
    vyacheslav walid walter werner wes wilbur wilfried wilhelm willem william willy wim winston wladyslaw
    wojciech wolfgang woodrow xanana yahya yair yasar yashwant yasir yasser yasuo yitzhak yoshio yoweri
    yukio yuri yury yusuf yves zalmay zayed zbigniew zeljko zia ziaur zine zoltan zoran zulfikar
    """
)
GIVEN_NAMES = FEMININE_NAMES | MASCULINE_NAMES
FEMININE_FAMILIES = words("zakharova merkel thatcher")

# --- How names are built where one lives ---------------------------------------------------------

KOREAN_FAMILIES = words(
    """
    kim lee park choi jung chung jeong kang cho yoon yun jang chang lim im han shin sin seo suh kwon
    kwak hwang ahn an song ryu yoo yu hong jeon chun ko koh moon son yang bae baek paik heo hur nam shim
    noh roh ha joo ju woo min na oh eom um won wi pyo ri pak choe jo ro cha chae do bang byun chu ma
    maeng sung seong yeo paek
    """
)
CHINESE_FAMILIES = words(
    """
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng
    xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei
    xue ye yan pan du dai xia zhong tian ren fan shi yao tan liao zou xiong jin hao kong bai cui kang
    mao qiu qin gu hou shao meng long wan duan qian yin lai gong wen geng hua le tong
    """
)
# In the older romanisation, with a hyphen in the given name: "Chou En-lai", "Chiang Kai-shek".
WADE_GILES_FAMILIES = words(
    """
    chou mao teng chiang tsai hua chang chen chao chi hsu huang li lin liu lo lu peng soong sung sun tsao
    tung wang wu yang yeh ma hu ho kang tan wei fang tien yao
    """
)
